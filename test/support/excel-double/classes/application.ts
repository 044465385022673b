import { HostObject } from './host-object.js'

export class ApplicationObject extends HostObject {
  readonly className = 'Application'

  get calculationMode(): string {
    return 'Automatic'
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // Nothing is painted here; the counters tell that it was called.
  }

  suspendApiCalculationUntilNextSync(): void {
    // Nothing is calculated here.
  }
}

export class RuntimeObject extends HostObject {
  readonly className = 'Runtime'

  get enableEvents(): boolean {
    return this.host.events.enabled
  }

  set enableEvents(enabled: boolean) {
    this.host.events.enabled = enabled
  }
}
