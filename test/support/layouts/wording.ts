import { paac } from './logical-plan.js'
import type {
  BannerWording,
  CellList,
  DateList,
  LabelWording,
  NumberStyle,
  Roughness,
  SheetNaming,
} from './layout.js'

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']
/** Excel's limit; longer names are cut by whoever types them. */
const SHEET_NAME_LENGTH = 31

/** A component's name without its number. */
export function componentName(component: number): string {
  const { title } = paac.sections.find(({ number }) => number === component)!
  return title.replace(/^Componente \d[.:] /, '').replace(/\.$/, '')
}

export function bannerText(component: number, wording: BannerWording): string {
  const name = componentName(component)
  const n = String(component)
  switch (wording) {
    case 'official':
      return paac.sections.find(({ number }) => number === component)!.title
    case 'Componente 3. name.':
      return `Componente ${n}. ${name}.`
    case 'Componente 3: name':
      return `Componente ${n}: ${name}`
    case 'COMPONENTE 3: NAME':
      return `COMPONENTE ${n}: ${name.toUpperCase()}`
    case 'Componente III. name':
      return `Componente ${ROMAN[component]!}. ${name}`
    case 'COMPONENTE III – NAME':
      return `COMPONENTE ${ROMAN[component]!} – ${name.toUpperCase()}`
    case 'componente nbsp':
      return `Componente\u00a0${n}:\u00a0${name.replaceAll(' ', '\u00a0')} `
    case 'COMPONENTE No. 3: name':
      return `COMPONENTE No. ${n}: ${name}`
    case 'Componente 3':
      return `Componente ${n}`
    case 'Componente: name':
      return `Componente: ${name}`
    case 'NAME':
      return name.toUpperCase()
    case 'Componente 3 | name':
      return `Componente ${n} | ${name}`
  }
}

export function sheetName(component: number, naming: SheetNaming): string {
  const name = componentName(component)
  const n = String(component)
  const names: Record<SheetNaming, string> = {
    'Componente 3': `Componente ${n}`,
    'COMPONENTE 3': `COMPONENTE ${n}`,
    componente3: `componente${n}`,
    Componente_3: `Componente_${n}`,
    C3: `C${n}`,
    'C3 name': `C${n} ${name}`,
    'Comp. 3': `Comp. ${n}`,
    '3. name': `${n}. ${name}`,
    name,
    'Componente III': `Componente ${ROMAN[component]!}`,
  }
  return names[naming].slice(0, SHEET_NAME_LENGTH).trim()
}

export function labelText(component: number, subcomponent: number, wording: LabelWording): string {
  const section = paac.sections.find(({ number }) => number === component)!
  const { name, aliases } = section.subcomponents.find(({ number }) => number === subcomponent)!
  const n = String(subcomponent)
  switch (wording) {
    case 'Subcomponente 1. name.':
      return `Subcomponente ${n}. ${name}.`
    case 'Subcomponente 1. name':
      return `Subcomponente ${n}. ${name}`
    case 'Subcomponente 1: name ':
      return `Subcomponente ${n}: ${name} `
    case 'SUBCOMPONENTE 1. NAME':
      return `SUBCOMPONENTE ${n}. ${name.toUpperCase()}`
    case 'Subcomponente / Proceso 1 name':
      return `Subcomponente / Proceso ${n} ${name}`
    case 'Subcomponente nbsp':
      return `Subcomponente\u00a0${n}.\u00a0\u00a0${name}`
    case '1. name':
      return `${n}. ${name}`
    case 'name':
      return name
    case 'alias':
      return `Subcomponente ${n}. ${aliases[0] ?? name}`
  }
}

/** An activity's number and words as typed. */
export function numberedText(number: string, text: string, style: NumberStyle): string {
  // without a dot inside, a number glued to its word is no number a person would see
  const asked = !number.includes('.') && style === '1.1' ? '1.1. ' : style
  return asked.replaceAll('~', '\u00a0').replace('1.1', number) + text
}

/** A clean text as a hurried person leaves it. */
export function roughened(text: string, roughness: Roughness): string {
  switch (roughness) {
    case 'none':
      return text
    case 'ends':
      return ` ${text}  `
    case 'double':
      return text.replace(' ', '  ')
    case 'nbsp':
      return text.replaceAll(' ', '\u00a0')
    case 'break':
      return text.replace(/^(\S+ \S+) /, '$1\n')
    case 'zero-width':
      return `${text.charAt(0)}\u200b${text.slice(1)}`
  }
}

/** Names in one cell. */
export function listed(names: readonly string[], list: CellList): string {
  if (names.length === 1) return names[0]!
  switch (list) {
    case 'line break':
      return names.join('\n')
    case 'carriage return':
      return names.join('\r\n')
    case 'semicolon':
      return names.join('; ')
    case 'slash':
      return names.join(' / ')
    case 'y and line break': {
      const [first, second, ...others] = names
      return [`${first!}${conjunction(second!)}${second!}`, ...others].join('\n')
    }
    case 'bullets':
      return names.map((name) => `• ${name}`).join('\n')
    case 'dashes':
      return names.map((name) => `- ${name}`).join('\n')
    case 'subject':
      return names.map((name, i) => `${String(i + 1)}. ${name}`).join('\n')
    case 'y':
      return names.reduce((all, name) => all + conjunction(name) + name)
    case 'comma': {
      const last = names.at(-1)!
      return names.slice(0, -1).join(', ') + (names.length > 2 ? conjunction(last) : ', ') + last
    }
    case 'space':
      return names.join(' ')
  }
}

/** Whether a reader must say that it told the names of a list apart by itself. */
export function isAmbiguousList(count: number, list: CellList): boolean {
  return count > 1 && (list === 'comma' || list === 'slash' || list === 'space')
}

export function listedDates(dates: readonly string[], list: DateList): string {
  return dates.join({ 'line break': '\n', space: ' ', semicolon: '; ', y: ' y ' }[list])
}

function conjunction(next: string): string {
  return /^\s*[ií]/i.test(next) ? ' e ' : ' y '
}
