/** Every command, and which program it lies in. */
export const PROGRAMS: Readonly<Record<string, 'gouji' | 'gouji-edit'>> = {
  check: 'gouji',
  rules: 'gouji',
  report: 'gouji-edit',
  mark: 'gouji-edit',
  recalc: 'gouji-edit',
  fix: 'gouji-edit',
  adopt: 'gouji-edit',
  undo: 'gouji-edit',
  clean: 'gouji-edit',
  submit: 'gouji-edit',
  extract: 'gouji-edit',
  compare: 'gouji-edit',
  correct: 'gouji-edit',
};
