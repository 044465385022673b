import { Component, h, type FunctionComponent } from 'preact'

/** A component that is drawn again only when one of its properties is another. */
export function memo<P extends object>(Inner: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as P
      return (Object.keys(next) as (keyof P)[]).some((key) => next[key] !== before[key])
    }
    override render(props: P) {
      return h(Inner, props)
    }
  }
  return Memo as unknown as FunctionComponent<P>
}
