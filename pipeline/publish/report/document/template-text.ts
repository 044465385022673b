/** The parts of the document whose words are the entity's, by their heading in the template, in order. */
export const TEMPLATE_SECTIONS = ['Título', 'Introducción', 'Método', 'Conclusiones'] as const
export type TemplateSection = (typeof TEMPLATE_SECTIONS)[number]

/** What a placeholder stands for, by its name. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  entidad: 'el nombre de la entidad',
  oficina: 'la oficina que firma',
  plan: 'el plan, o los planes, entre comillas',
  vigencia: 'el año',
  corte: 'la fecha de corte, en letras',
  plazo_reporte: 'hasta cuándo debían reportar las dependencias',
  plazo_publicacion: 'hasta cuándo publica Control Interno su seguimiento',
}

const EXPLAINED = [
  'Esta es la plantilla del informe de monitoreo: lo que aquí se escriba sale en informe-monitoreo.docx.',
  'Ábrala con el Bloc de notas, cambie lo que quiera y guárdela. Cotejo no la vuelve a escribir.',
  'Lo que empieza por dos barras, como esto, no sale en el informe.',
  'Cada parte va debajo de su título, que empieza por #. Los títulos no se cambian.',
  'Una línea en blanco separa dos párrafos; una línea que empieza por un guion y un espacio es un punto de una lista.',
  'Entre llaves va lo que Cotejo escribe por usted:',
  ...Object.entries(PLACEHOLDERS).map(([name, what]) => `  {${name}}: ${what}`),
]

const BUILT_IN: Readonly<Record<TemplateSection, string>> = {
  Título: 'Informe de monitoreo',
  Introducción: `Este informe presenta el avance de lo programado en {plan}, vigencia {vigencia}, con corte al {corte}. Elaboró: {oficina}, {entidad}.

Las cifras salen de lo que reportó cada dependencia responsable, sin cambiarlo, y se comparan con lo que el plan tenía programado a la fecha de corte. Las dependencias podían reportar hasta el {plazo_reporte}. Lo que no se reportó se dice, con el nombre del responsable.

El detalle de cada actividad está en el anexo y en el libro de Excel que acompaña este informe, con las mismas cifras.`,
  Método: `El monitoreo compara, actividad por actividad, lo ejecutado desde el comienzo del año con la parte de la meta que ya debía estar cumplida. Una actividad cuyo plazo no ha llegado no se califica. Las reglas con las que se calcularon las cifras son las siguientes.`,
  Conclusiones: '',
}

const HINT: Partial<Record<TemplateSection, readonly string[]>> = {
  Conclusiones: [
    'Si deja esta parte vacía, el informe trae renglones para escribirlas después, en Word o a mano.',
    'Los hechos que las sustentan (qué se movió, qué no, quién no reportó) los escribe Cotejo antes de ellas.',
  ],
}

/** The text of a part where the entity wrote none. */
export function builtInText(section: TemplateSection): string {
  return BUILT_IN[section]
}

/** The template as a file to be edited in Notepad: the built-in text, with what explains it. */
export function templateFile(): string {
  const comment = (line: string): string => `// ${line}`
  const lines = [
    ...EXPLAINED.map(comment),
    ...TEMPLATE_SECTIONS.flatMap((section) => [
      '',
      `# ${section}`,
      ...(HINT[section] ?? []).map(comment),
      ...(BUILT_IN[section] === '' ? [] : ['', ...BUILT_IN[section].split('\n')]),
    ]),
    '',
  ]
  return `\uFEFF${lines.join('\r\n')}`
}
