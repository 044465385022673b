/*
 * Excel's double: plays only the workbook. What talks to it is Microsoft's own, unmodified office.js.
 *
 *   const host = installInNode({ sheets: [{ name: 'Plan', cells: { A1: 'Meta', B2: 5 } }] }, { api: '1.9' })
 *   await Excel.run(async (context) => …)            // the real client, in this realm
 *   host.model.sheet('Plan').at('B2').value          // what the workbook now holds
 *   host.user.edit('Plan', 'B2', 7)                  // what the person does; events reach the client
 *   host.faults.failNext(HostCode.cellEditMode)      // what goes wrong next
 *   host.counters.batches                            // what the client asked
 *
 * A workbook is written as data (`WorkbookData`) or read from an .xlsx (`modelFromXlsx`). `api` is the ExcelApi of
 * this Excel: members above it are refused by the client's own check and by the double's table, which is read from
 * @types/office-js. What the double does not play it refuses by name (`NotImplemented: double: no method …`).
 *
 * Not played: calculation, references that follow inserted rows inside formulas, other people in the same workbook.
 *
 * `installInNode` may be called for every test: the library stays, the workbook changes. In Chromium the whole of
 * office.js runs, loader included: `openAsWindows` (window.external) and `openAsWeb` (iframe and messages) open the
 * built pane and give the page, the pane's frame and the same handles (`HostHandle`).
 */
export { installInNode, type NodeOptions } from './transports/node.js'
export { openAsWeb, openAsWindows, type OpenPane, type PaneOptions } from './transports/pages.js'
export type { HostHandle } from './transports/host-handle.js'
export { ExcelHost, type HostPlatform } from './host/excel-host.js'
export { HostCode } from './host/faults.js'
export { WorkbookModel, type WorkbookData } from './model/workbook-model.js'
export { modelFromXlsx } from './model/model-from-xlsx.js'
export type { SheetData, SheetModel } from './model/sheet-model.js'
export type { Cell, Scalar } from './model/cell.js'
