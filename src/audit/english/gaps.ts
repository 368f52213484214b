/** What stands in the way of comparing, in Chinese and in English; what is named stays as it is. */
const GAPS: readonly (readonly [zh: RegExp, en: string])[] = [
  [/^缺表(\d+)$/, '表$1 is missing'],
  [/^没有可核对的数据$/, 'there is nothing to compare'],
  [/^除数是 0(?:（(.*)）)?$/, 'the divisor is 0 ($1)'],
  [/^没有可作分母的人数：(.*)$/, 'there is no number of people to divide by: $1'],
  [/^表(\d+)“(.*)”是空的$/, '表$1 “$2” is empty'],
  [/^表(\d+)“(.*)”读不懂：“(.*)”$/, '表$1 “$2” cannot be read: “$3”'],
  [/^表(\d+)“(.*)”是错误值 (.*)$/, '表$1 “$2” holds the error $3'],
  [/^表(\d+)“(.*)”不是数字$/, '表$1 “$2” is no number'],
  [/^表(\d+)“(.*)”出现了两次$/, '表$1 “$2” stands there twice'],
  [/^表(\d+)“(.*)”不知归在哪一类，请在(.*)里写明它的(.*)$/, '表$1 “$2” stands in no class: give its $4 in $3'],
  [/^表(\d+)“(.*)”不知归在哪一类，.*$/, '表$1 “$2” stands in no class: give it a name that tells'],
  [/^表(\d+)“(.*)”没有可.*的数$/, '表$1 “$2” has no numbers'],
  [/^表(\d+)没有找到“(.*)”这一列$/, '表$1 lacks the column “$2”'],
  [/^表(\d+)没有“(.*)”(\d{4})年的数$/, '表$1 has no “$2” of $3'],
  [/^表(\d+)的“(.*)”只有一年，没有“(.*)”可比$/, '表$1 “$2” is of one year only'],
  [/^表(\d+)没有“?(.*?)”?(?:这一项)?$/, '表$1 has no “$2”'],
];

/** One thing that stands in the way, in English; as it is where it is not among those known. */
export function gapInEnglish(gap: string): string {
  const [, more] = /等 (\d+) 处$/.exec(gap) ?? [];
  const own = gap.replace(/等 \d+ 处$/, '');
  const known = GAPS.find(([zh]) => zh.test(own));
  const said = known === undefined ? own : own.replace(...(known as [RegExp, string])).replaceAll('或', ' or ');
  return more === undefined ? said : `${said}, and others (${more} in all)`;
}
