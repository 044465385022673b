import { zipSync } from 'fflate'
import { bytesOf, concat } from '../../engine/workbook/make-zip.js'
import { bookParts } from '../../engine/workbook/make-xlsx.js'
import { makeZip } from '../../engine/workbook/make-zip.js'
import { noise, type Hostile } from './hostile.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** What is no workbook, under a workbook's name. */
export function notWorkbooks(): readonly Hostile[] {
  const texts: readonly [string, string][] = [
    ['página web', '<!DOCTYPE html><html><body><table><tr><td>1.1 Pintar</td></tr></table></body></html>'],
    ['tabla web', '<table border="1"><tr><td>=cmd|x!A1</td></tr></table>'],
    ['MHTML', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html></html>'],
    ['CSV', 'Actividad;Meta\n1.1 Pintar;1 mural\n'],
    ['TSV', 'Actividad\tMeta\n1.1 Pintar\t1 mural\n'],
    ['RTF', '{\\rtf1\\ansi 1.1 Pintar el mural}'],
    ['PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'],
    ['XML de Excel 2003', `${HEAD}<?mso-application progid="Excel.Sheet"?><Workbook/>`],
    [
      'XML con entidades',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
    ['JSON', '{"actividades":[{"numero":"1.1"}]}'],
    ['SLK', 'ID;PWXL;N;E\nC;Y1;X1;K"=cmd|x"\nE\n'],
    ['guion', '#!/bin/sh\nrm -rf "$HOME"\n'],
  ]
  return [
    { file: 'vacío.xlsx', expects: 'empty', bytes: () => new Uint8Array(0) },
    ...texts.map(([what, text]): Hostile => ({
      file: `${what} renombrado.xlsx`,
      expects: 'not-a-workbook',
      bytes: () => bytesOf(text),
    })),
    {
      file: 'imagen renombrada.xlsx',
      expects: 'not-a-workbook',
      bytes: () => concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), noise(500)]),
    },
    {
      file: 'programa renombrado.xlsx',
      expects: 'not-a-workbook',
      bytes: () => concat([bytesOf('MZ'), new Uint8Array(500)]),
    },
    {
      file: 'CSV en UTF-16 renombrado.xlsx',
      expects: 'not-a-workbook',
      bytes: () =>
        Uint8Array.from([0xff, 0xfe, ...[...'a;b\nc;d\n'].flatMap((char) => [char.charCodeAt(0), 0])]),
    },
    { file: 'libro binario renombrado.xlsx', expects: 'xlsb', bytes: binaryWorkbook },
    {
      file: 'documento de Word renombrado.xlsx',
      expects: 'not-a-workbook',
      bytes: () => office('word/document.xml', 'wordprocessingml.document', 'w:document'),
    },
    {
      file: 'presentación renombrada.xlsx',
      expects: 'not-a-workbook',
      bytes: () => office('ppt/presentation.xml', 'presentationml.presentation', 'p:presentation'),
    },
    {
      file: 'texto de LibreOffice renombrado.xlsx',
      expects: 'not-a-workbook',
      bytes: () =>
        makeZip([
          { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
          { name: 'content.xml', data: '<office:document-content/>' },
        ]),
    },
    {
      file: 'zip de otra cosa.xlsx',
      expects: 'not-a-workbook',
      bytes: () => zipSync({ 'nota.txt': bytesOf('hola') }, { mtime: new Date(2026, 0, 10) }),
    },
    {
      file: 'zip sin nada.xlsx',
      expects: 'not-a-workbook',
      bytes: () => makeZip([]),
    },
    { file: 'libro sin hojas.xlsx', expects: 'no-sheets', bytes: () => makeZip(bookParts({ sheets: [] })) },
  ]
}

function office(main: string, kind: string, root: string): Uint8Array {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`
  return makeZip(
    bookParts({ mainType: type }).map((entry) => {
      if (entry.name === 'xl/workbook.xml') return { name: main, data: `${HEAD}<${root}/>` }
      return typeof entry.data === 'string'
        ? { ...entry, data: entry.data.replaceAll('xl/workbook.xml', main) }
        : entry
    }),
  )
}

function binaryWorkbook(): Uint8Array {
  return makeZip(
    bookParts({ mainType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }).map((entry) =>
      typeof entry.data === 'string' && entry.name !== 'xl/workbook.xml'
        ? { ...entry, data: entry.data.replaceAll('xl/workbook.xml', 'xl/workbook.bin') }
        : { ...entry, name: 'xl/workbook.bin', data: noise(100) },
    ),
  )
}
