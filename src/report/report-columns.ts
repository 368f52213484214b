/** The columns of the report sheet. Their heads are how a sheet that a person has worked on is read back. */
export const COLUMNS = [
  { name: 'number', head: '序号', width: 5 },
  { name: 'severity', head: '级别', width: 8 },
  { name: 'table', head: '表', width: 5 },
  { name: 'cells', head: '单元格', width: 17 },
  { name: 'message', head: '核对结果', width: 25 },
  { name: 'rule', head: '勾稽关系', width: 18 },
  { name: 'reported', head: '填报', width: 11 },
  { name: 'expected', head: '应为', width: 11 },
  { name: 'difference', head: '差', width: 10 },
  { name: 'suspect', head: '疑点', width: 9 },
  { name: 'explanation', head: '审核说明', width: 16 },
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** Zero-based position of a column as it is written. */
export const columnAt = (name: ColumnName): number => COLUMNS.findIndex((column) => column.name === name);
