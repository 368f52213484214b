import type { CheckView } from '../../src/desk/views';
import { parseArea } from '../../src/workbook/address';
import { keepSheets, sampleWorkbook } from '../fixtures/workbooks';
import { at, done, opened, openSample, options, partsOf, refusal, sampleBytes } from './desk-over-file';
