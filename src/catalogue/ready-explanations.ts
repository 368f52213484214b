/** Grounds on which queries of any relation are commonly accepted, as a person would write them. */
export const READY_EXPLANATIONS: readonly string[] = [
  '已与原始资料核对，数据属实。',
  '两处的统计口径不同，数据均属实。',
  '两处的统计时点不同，数据均属实。',
  '两处的统计范围不同，数据均属实。',
];
