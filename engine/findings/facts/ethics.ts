// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- until its first rule
export interface EthicsFacts {}
