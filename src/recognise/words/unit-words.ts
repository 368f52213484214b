import { plainLabel } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { unitNamed } from '../../workbook/units';

/** The unit that a cell names and nothing else: 人, （万元）, 单位：%. */
export const onlyUnit = remembered((text: string): string | undefined => {
  const plain = plainLabel(text)
    .replace(/^[([【](.*)[)\]】]$/, '$1')
    .replace(/^(?:计量)?单位:/, '');
  return (unitNamed(plain) ?? unitNamed(plain.toLowerCase()))?.name;
});
