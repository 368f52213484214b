import type { Item, Paragraph } from './items';

/** A field while it is read: first what it is, then what it shows. */
interface OpenField {
  code: string;
  phase: 'code' | 'result';
}

/** Fields within fields; Word knows no more than twenty. */
const MOST_FIELDS = 64;
const CONTENTS = /^\s*TOC\b/i;

/** What follows one after the other while it is read: the body, a cell, a text box. */
export class Story {
  /** A paragraph whose mark is deleted, and which the next goes on with. */
  carried: Paragraph | undefined;
  private readonly fields: OpenField[] = [];

  constructor(readonly items: Item[] = []) {}

  /** A paragraph that was to go on in one that does not come ends where it is. */
  finish(): void {
    if (this.carried !== undefined) this.items.push(this.carried);
    this.carried = undefined;
  }

  get isInField(): boolean {
    return this.fields.length > 0;
  }

  get isInContents(): boolean {
    return this.fields.some(({ code }) => CONTENTS.test(code));
  }

  /** False in a field that says what it is, and in a table of contents. */
  get showsText(): boolean {
    return !this.fields.some(({ phase, code }) => phase === 'code' || CONTENTS.test(code));
  }

  /** A field that is one element: all in it is what it shows. */
  openField(code: string): void {
    this.fields.push({ code, phase: 'result' });
  }

  closeField(): void {
    this.fields.pop();
  }

  /** One of the signs that a field in pieces begins with, has in its middle, ends with. */
  fieldSign(type: string): void {
    if (type === 'begin' && this.fields.length < MOST_FIELDS) this.fields.push({ code: '', phase: 'code' });
    else if (type === 'separate' && this.field !== undefined) this.field.phase = 'result';
    else if (type === 'end') this.fields.pop();
  }

  addCode(text: string): void {
    if (this.field?.phase === 'code') this.field.code += text;
  }

  /** The code of a field does not go on in another paragraph; where its middle was lost, the text must not be. */
  endCodes(): void {
    while (this.field?.phase === 'code') this.fields.pop();
  }

  /** Whatever field is open, its end must have been lost. */
  leaveFields(): void {
    this.fields.length = 0;
  }

  private get field(): OpenField | undefined {
    return this.fields[this.fields.length - 1];
  }
}
