import { evidenceLink } from '../../../../pipeline/publish/open-data/evidence-link.js'

it.each([
  [
    'https://www.villaflor.gov.co/informes/2031/informe.pdf',
    'https://www.villaflor.gov.co/informes/2031/informe.pdf',
  ],
  [' http://villaflor.gov.co/index.php?id=12 ', 'http://villaflor.gov.co/index.php?id=12'],
])('publishes %s', (written, link) => {
  expect(evidenceLink(written)).toBe(link)
})

it.each([
  '',
  'no',
  'en la carpeta del computador de Juan',
  'C:\\Users\\jperez\\informe.pdf',
  '\\\\servidor\\compartida\\informe.pdf',
  'file:///home/jperez/informe.pdf',
  'javascript:alert(1)',
  '=HYPERLINK("https://www.villaflor.gov.co","x")',
  'https://drive.google.com/drive/folders/abc?usp=sharing',
  'https://villaflor-my.sharepoint.com/personal/jperez_villaflor_gov_co/Documents/x.pdf',
  'https://nube.villaflor.gov.co/personal/jperez/x.pdf',
  'https://nube.villaflor.gov.co/~jperez/x.pdf',
  'https://usuario:clave@www.villaflor.gov.co/x.pdf',
  'https://www.villaflor.gov.co:8443/x.pdf',
  'https://www.villaflor.gov.co/x?correo=juan%40correo.com',
  'https://www.villaflor.gov.co/cedula/59801234',
  'https://www.villaflor.gov.co.malo.com/x.pdf',
  'https://malogov.co/x.pdf',
  'https://10.0.0.4/x.pdf',
  'https://www.villaflor.gov.co/x.pdf y otra cosa',
  'https://www.villaflor.gov.co/"><script>',
  'https://www.villaflor.gov.co/%E0%A4%A',
])('does not publish «%s»', (written) => {
  expect(evidenceLink(written)).toBeNull()
})
