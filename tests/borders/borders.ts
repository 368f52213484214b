/**
 * Which folder of src may import which, and why. This list is the only one: a pair that is not here is refused, and so is
 * a package that is not.
 */

export interface Border {
  /** Folders that it may import, each with the reason. */
  readonly folders: Readonly<Record<string, string>>;
  /** Packages that it may import, each with the reason. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Of a folder that only some files may reach into, or be reached in: those files, or the parts of it that may be (`into`). */
  readonly only?: Readonly<
    Record<string, { readonly from?: string; readonly not?: string; readonly into?: readonly string[] }>
  >;
}

const VALUES = 'cells, addresses and numbers as people write them';
const FORMS = 'the types of the forms and rules that it is given';
const DRAWS = 'it draws';
const REFUSES = 'it says why it does not do what it is asked';

export const BORDERS: Readonly<Record<string, Border>> = {
  catalogue: { folders: {} },
  workbook: { folders: {}, packages: { numfmt: 'formats numbers as Excel does' } },
  refusals: { folders: { workbook: 'cells that stand in the way' } },
  recognise: { folders: { workbook: VALUES, catalogue: FORMS } },
  rules: {
    folders: { workbook: VALUES, catalogue: FORMS, recognise: 'relations hold between the figures that it finds' },
  },
  audit: {
    folders: {
      workbook: VALUES,
      catalogue: 'the catalogue that the program carries',
      recognise: 'a check begins with what is found',
      rules: 'and goes on with what must hold',
    },
  },
  claims: {
    folders: {
      workbook: VALUES,
      catalogue: 'the lines of what a text may say',
      recognise: 'the figures that it speaks of',
      rules: 'what it says is weighed as relations are',
    },
  },
  report: {
    folders: {
      claims: 'it puts into words what the text says',
      workbook: VALUES,
      catalogue: 'titles of tables',
      recognise: 'the types of what was found',
      audit: 'it puts findings into words',
    },
  },
  'hosts/port': { folders: { workbook: VALUES, refusals: REFUSES } },
  'hosts/excel': { folders: { workbook: VALUES, refusals: REFUSES, 'hosts/port': 'what every host keeps to' } },
  'hosts/file': {
    folders: { workbook: VALUES, refusals: REFUSES, 'hosts/port': 'what every host keeps to' },
    packages: { fflate: 'packs and unpacks', '@e965/xlsx': 'reads .xls, and nothing else' },
  },
  'hosts/docx': {
    folders: {
      workbook: VALUES,
      refusals: REFUSES,
      'hosts/port': 'how a text is written in XML',
      'hosts/file': 'packages and XML are the same for all of Office',
    },
    only: {
      'hosts/file': {
        into: ['zip', 'xml', 'read/relationships', 'write/office-draft', 'write/package-draft', 'write/store'],
      },
    },
  },
  desk: {
    folders: {
      refusals: REFUSES,
      workbook: VALUES,
      catalogue: FORMS,
      recognise: 'the types of what the user says of places',
      rules: 'the terms of a relation, shown side by side',
      audit: 'what it does is to audit',
      report: 'what it hands out is words',
      claims: 'what the text of a report in Word says',
      'hosts/port': 'a host, whichever it is',
    },
    packages: { numfmt: 'loaded late, in a part of its own' },
  },
  taskpane: {
    folders: {
      refusals: REFUSES,
      workbook: VALUES,
      catalogue: 'the severities of findings',
      desk: 'it shows what the desk hands it',
      'hosts/excel': 'its entry opens the workbook in Excel',
      'hosts/file': 'and the engine that makes a clean copy of it',
    },
    packages: {
      react: DRAWS,
      'react-dom': DRAWS,
      'office-ui-fabric-react': DRAWS,
      '@fluentui/react-icons-mdl2': 'icons that need no font',
    },
    only: { 'hosts/excel': { from: 'taskpane/main' }, 'hosts/file': { from: 'taskpane/main' } },
  },
  commands: {
    folders: {
      workbook: VALUES,
      catalogue: 'the severities of findings',
      desk: 'a button asks the desk',
      'hosts/excel': 'it opens the workbook in Excel',
      refusals: REFUSES,
    },
  },
  browser: {
    folders: {
      refusals: REFUSES,
      workbook: VALUES,
      catalogue: 'the severities of findings',
      audit: 'its worker checks a sample to warm up',
      desk: 'it asks the desk, as the pane does',
      taskpane: 'the pane is a part of its page',
      'hosts/file': 'its worker opens the file',
      'hosts/docx': 'and a report in Word',
    },
    packages: { react: DRAWS, 'react-dom': DRAWS, 'office-ui-fabric-react': DRAWS },
    only: { taskpane: { not: 'taskpane/main' } },
  },
  cli: {
    folders: {
      refusals: REFUSES,
      workbook: VALUES,
      catalogue: 'the rules that it lists',
      recognise: 'the types of what the user says of places',
      audit: 'a check',
      report: 'its words',
      claims: 'the text of a report in Word',
      desk: 'what writes does it by the desk',
      'hosts/file': 'it works on files',
      'hosts/docx': 'reports in Word are files too',
    },
    packages: {
      fflate: 'unpacks where Node does not',
      numfmt: 'loaded when first asked for',
      'node:': 'it runs in Node',
    },
  },
};

/** The order of the folders within a stage: a later one may import an earlier one, never the other way round. */
export const ORDERS: Readonly<Record<string, readonly string[]>> = {
  recognise: ['words', 'headers', 'find', 'rows', 'sets', 'values'],
  rules: ['notation', 'compile', 'judge', 'predicates', 'relations'],
  claims: ['text', 'lines', 'reading'],
  'hosts/file': ['zip', 'xml', 'read', 'write', 'create'],
};
