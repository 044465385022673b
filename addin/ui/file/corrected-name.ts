/** The name under which a file is given back with its fixes: its own and « corregido». */
export function correctedName(name: string): string {
  const [, base = name, extension = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? []
  return `${base.replace(/ corregido$/, '')} corregido${extension}`
}
