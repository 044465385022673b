import type { Field, Table } from '../table.js'

const TYPE: Readonly<Record<Field['type'], string>> = {
  string: 'texto',
  integer: 'número entero',
  number: 'número',
  boolean: 'sí o no',
  date: 'fecha',
}

/** What every field of the tables means: a row for each field. */
export function dictionaryTable(tables: readonly Table[]): Table {
  return {
    name: 'diccionario',
    title: 'Diccionario',
    means: 'Qué significa cada campo de las demás tablas: una fila por campo.',
    fields: [
      { name: 'tabla', title: 'Tabla', type: 'string', means: 'En qué tabla está.', required: true },
      { name: 'campo', title: 'Campo', type: 'string', means: 'Nombre del campo.', required: true },
      { name: 'titulo', title: 'Título', type: 'string', means: 'Cómo se llama.', required: true },
      {
        name: 'tipo',
        title: 'Tipo',
        type: 'string',
        means: 'Qué clase de dato es.',
        required: true,
        values: Object.values(TYPE),
      },
      { name: 'significado', title: 'Significado', type: 'string', means: 'Qué dice.', required: true },
      { name: 'unidad', title: 'Unidad', type: 'string', means: 'En qué se mide.' },
      { name: 'regla', title: 'Regla', type: 'string', means: 'Cómo se calcula, o cuándo está vacío.' },
      {
        name: 'valores',
        title: 'Valores',
        type: 'string',
        means: 'Los únicos que puede tener, si son unos pocos.',
      },
      {
        name: 'siempre',
        title: 'Siempre tiene valor',
        type: 'boolean',
        means: 'Si nunca está vacío.',
        required: true,
      },
    ],
    primaryKey: ['tabla', 'campo'],
    foreignKeys: [],
    rows: tables.flatMap(({ name, fields }) =>
      fields.map(({ name: field, title, type, means, unit, rule, values, required }) => ({
        tabla: name,
        campo: field,
        titulo: title,
        tipo: TYPE[type],
        significado: means,
        unidad: unit ?? null,
        regla: rule ?? null,
        valores: values?.join('; ') ?? null,
        siempre: required ?? false,
      })),
    ),
  }
}
