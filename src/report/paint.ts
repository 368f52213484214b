/** Wraps a text so that it stands out; plain where colour is not wanted. */
export type Paint = (style: 'error' | 'query' | 'rounding' | 'note' | 'dim' | 'bold', text: string) => string;
