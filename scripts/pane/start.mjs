import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { ensurePackages, fail, ROOT } from '../dependencies.mjs'

const PORT = 3000
const PAGE = `https://localhost:${PORT}/`

ensurePackages()
const { buildPane } = await import('./build.mjs')
const { localCertificate } = await import('./certificates.mjs')
const { filesOf } = await import('./serve.mjs')
const { readSettings } = await import('./settings.mjs')
const { sourceFiles, youngest } = await import('./sources.mjs')

const folder = await built().catch((error) => fail(error.message))
const { cert, key, authority, trusted } = await localCertificate().catch((error) =>
  fail(`No se pudo hacer el certificado de https://localhost: ${error.message}`),
)

createServer({ cert, key }, filesOf(folder))
  .on('error', ({ code, message }) =>
    fail(
      code === 'EADDRINUSE'
        ? `El puerto ${PORT} está ocupado: cierre el programa que lo usa, quizá otro «npm start», y repita.`
        : `No se pudo publicar el panel: ${message}`,
    ),
  )
  .listen(PORT, 'localhost', () => console.log(instructions()))

/** The pane built for this machine, whatever the addresses of the production build; as it was where nothing changed. */
async function built() {
  const settings = readSettings()
  const local = settings.page === PAGE
  const output = join(ROOT, 'dist', local ? 'addin' : 'addin-local')
  const page = join(output, 'taskpane.html')
  if (existsSync(page) && statSync(page).mtimeMs >= youngest(sourceFiles())) return output
  console.log('Construyendo el panel…')
  if (local) return buildPane({ output })
  const file = join(ROOT, 'dist', 'local.config.json')
  writeFileSync(file, JSON.stringify({ ...settings, page: PAGE }))
  return buildPane({ output, settings: file })
}

function instructions() {
  const manifest = join(folder, 'manifest.xml')
  return `
El panel está en ${PAGE}taskpane.html (Ctrl+C para terminar).
${
  trusted
    ? ''
    : `
Este equipo todavía no confía en el certificado: agregue ${authority} a las autoridades de confianza del navegador o del sistema, o abra la página y acepte la advertencia.
`
}
Sin Excel: abra esa dirección en el navegador y arrastre un libro.

Para verlo en Excel hay que darle este archivo: ${manifest}

Excel en la Web
  1. Abra un libro en Excel en la Web.
  2. Inicio > Complementos > Más configuraciones > Cargar mi complemento.
  3. Elija el archivo y haga clic en Cargar.

Excel para Windows
  1. Comparta la carpeta ${folder} (clic derecho > Propiedades > Compartir) y copie su ruta de red.
  2. En Excel: Archivo > Opciones > Centro de confianza > Configuración del Centro de confianza > Catálogos de complementos de confianza.
  3. Pegue la ruta, haga clic en Agregar catálogo, marque «Mostrar en el menú» y reinicie Excel.
  4. Inicio > Complementos > Avanzado > CARPETA COMPARTIDA > Cotejo > Agregar.

Excel para Mac
  1. Copie el archivo en ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (cree la carpeta si no está).
  2. Reinicie Excel: Inicio > Complementos > Cotejo.

En la pestaña Inicio aparece «Revisar formato».
`
}
