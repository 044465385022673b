import { HostObject } from './host-object.js'

/** What office.js itself calls when it starts; no part of the public API. */
export class AddinInternalService extends HostObject {
  static readonly wireName = 'Microsoft.InternalService.AddinInternalService'
  readonly className = '_AddinInternalService'

  notifyActionHandlerReady(): void {
    // Ribbon commands are not played.
  }
}
