/**
 * Shares as people write them. A cell: `84.83` a number in General format, `84.83%` one in a format with so many
 * decimals, `=14.50` one in a format without %, "84.83%" a text, `-` empty. Read: the share, with its digits after the
 * point of the percentage. Findings: the rule, and its cell; what recalculation writes: old → new, where it is safe.
 */

/** 123, 21 and 1 of 145 pupils are 84.8275…%, 14.4827…% and 0.6896…%; 9, 7 and 1984 of 2000 are 0.45%, 0.35%, 99.2%. */
export const MADE = `
name                                   | header     | pupils      | cells                    | read                   | findings              | changes
fractions                              | 占比       | 123 21 1    | 0.8483 0.1448 0.0069     | 84.83% 14.48% 0.69%    |                       |
points                                 | 占比       | 123 21 1    | 84.83 14.48 0.69         | 84.83% 14.48% 0.69%    |                       |
points under %                         | 占比（%）  | 123 21 1    | 84.83 14.48 0.69         | 84.83% 14.48% 0.69%    |                       |
fractions under %                      | 占比（%）  | 123 21 1    | 0.8483 0.1448 0.0069     | 84.83% 14.48% 0.69%    |                       |
percentages by format                  | 占比       | 123 21 1    | 84.83% 14.48% 0.69%      | 84.83% 14.48% 0.69%    |                       |
percentages as texts                   | 占比       | 123 21 1    | "84.83%" "14.48%" "0.69%" | 84.83% 14.48% 0.69%   |                       |
points as texts                        | 占比       | 123 21 1    | "84.83" "14.48" "0.69"   | 84.83% 14.48% 0.69%    |                       |
whole percents as fractions            | 占比       | 123 21 1    | 0.85 0.14 0.01           | 85% 14% 1%             |                       |
points below 1 but for one             | 占比       | 9 7 1984    | 0.45 0.35 99.2           | 0.45% 0.35% 99.20%     |                       |
0.5 is half a percent among points     | 占比       | 1 199       | 0.5 99.5                 | 0.5% 99.5%             |                       |
1 is a percent among points            | 占比       | 2 198       | 1 99                     | 1% 99%                 |                       |
1 is all of it among fractions         | 占比       | 145 0       | 1 0                      | 100% 0%                |                       |
1 alone has the precision of a percent | 占比       | 145         | 1                        | 100%                   |                       |
100 alone is all of it                 | 占比       | 145         | 100                      | 100%                   |                       |
points among fractions                 | 占比       | 123 21 1    | 84.83 0.1448 0.0069      | 84.83% 14.48% 0.69%    | 写法 C3               |
small points among fractions           | 占比       | 123 21 1    | 0.8483 0.1448 0.69       | 84.83% 14.48% 0.69%    | 写法 C5               |
a fraction among points                | 占比       | 123 21 1    | 84.83 0.1448 0.69        | 84.83% 14.48% 0.69%    | 写法 C4               |
a fraction among percentages           | 占比       | 123 21 1    | 84.83% 0.1448 0.69%      | 84.83% 14.48% 0.69%    | 写法 C4               |
points among percentages               | 占比       | 123 21 1    | 84.83% 14.48 0.69%       | 84.83% 14.48% 0.69%    | 写法 C4               |
a percentage among points              | 占比       | 123 21 1    | 84.83 14.48% 0.69        | 84.83% 14.48% 0.69%    | 写法 C4               |
100% among points says nothing odd     | 占比       | 145 0 0     | 100% 0 0                 | 100% 0% 0%             |                       |
a hundredfold percentage               | 占比       | 123 21 1    | 8483% 14.48% 0.69%       | 8483.00% 14.48% 0.69%  | 占比 C3, 合计 C3      | 8483% → 84.83%
a hundredth of a percentage            | 占比       | 123 21 1    | "0.8483%" "14.48%" "0.69%" | 0.8483% 14.48% 0.69% | 占比 C3, 合计 C3      | 0.8483% → 84.83%
a wrong fraction                       | 占比       | 123 21 1    | 0.8438 0.1448 0.0069     | 84.38% 14.48% 0.69%    | 占比 C3, 合计 C3      | 0.8438 → 0.8483
wrong points                           | 占比       | 123 21 1    | 84.38 14.48 0.69         | 84.38% 14.48% 0.69%    | 占比 C3, 合计 C3      | 84.38 → 84.83
a fraction ten times too large         | 占比       | 123 21 1    | 8.483 0.1448 0.0069      | 848.30% 14.48% 0.69%    | 占比 C3, 合计 C3      | 8.483 → 0.8483
a tenth of the points                  | 占比       | 123 21 1    | 8.483 14.48 0.69         | 8.483% 14.48% 0.69%    | 占比 C3, 合计 C3      | 8.483 → 84.83
a missing share among points           | 占比       | 123 21 1    | 84.83 - 0.69             | 84.83% - 0.69%         |                       | → 14.48
a missing share among fractions        | 占比       | 123 21 1    | 0.8483 - 0.0069          | 84.83% - 0.69%         |                       | → 0.1448
more digits, rightly                   | 占比       | 123 21 1    | 0.848276 0.1448 0.0069   | 84.8276% 14.48% 0.69%  |                       |
more digits, wrongly                   | 占比       | 123 21 1    | 0.848376 0.1448 0.0069   | 84.8376% 14.48% 0.69%  | 占比 C3               | 0.848376 → 0.8483
fewer digits by format                 | 占比       | 123 21 1    | 84.8% 14.48% 0.69%       | 84.8% 14.48% 0.69%     |                       |
a stray long one of as many            | 占比       | 123 21 1    | 0.85 0.144828 0.01       | 85% 14.4828% 1%        |                       |
a whole percent leaves out its zeros    | 占比       | 105 150 54  | 33.98% 48.54% 17%        | 33.98% 48.54% 17.00%   | 合计 C3, 占比 C5      | 17% → 17.48%
General drops a zero                   | 占比       | 29 170 1    | 0.145 0.8501 0.0049      | 14.50% 85.01% 0.49%    | 占比 C4, 占比 C5      | 0.8501 → 0.85, 0.0049 → 0.005
100% has its column’s digits           | 占比       | 2999 1      | 100% 0.03%               | 100.00% 0.03%          | 占比 C3, 合计 C3      | 100% → 99.97%
`;

/** Rates of which no rule says what they are made of: the other cells of the column decide. */
export const RATES = `
name                                     | header       | cells                  | read                | findings
fractions                                | 合格率       | 0.98 0.97              | 98% 97%             |
points                                   | 合格率       | 98.5 97                | 98.5% 97.0%         |
small points beside a larger one         | 迟到率       | 1.2 0.45 0.8           | 1.2% 0.45% 0.8%     |
small points under %                     | 迟到率（%）  | 0.45 0.8               | 0.45% 0.80%         |
a fraction among points of its size      | 合格率       | 98.5 97.2 0.991        | 98.5% 97.2% 99.1%   | 写法 B5
the same under %                         | 合格率（%）  | 98.5 97.2 0.991        | 98.5% 97.2% 99.1%   | 写法 B5
points among fractions                   | 合格率       | 0.985 98.5 0.97        | 98.5% 98.5% 97.0%   | 写法 B4
a fraction among percentages             | 合格率       | 98.50% 97.20% 0.9912   | 98.50% 97.20% 99.12% | 写法 B5
a fraction among quite other percentages | 合格率       | 98.50% 12.20% 0.1269   | 98.50% 12.20% 12.69% | 写法 B5
points among percentages                 | 合格率       | 98.50% 97.20% 99.12    | 98.50% 97.20% 99.12% | 写法 B5
1 beside fractions is all                | 合格率       | 1 0.97                 | 100% 97%            |
1 beside high points is all, but odd     | 合格率       | 99.1 1 97.2            | 99.1% 100.0% 97.2%  | 写法 B4
as many fractions as points              | 合格率       | 0.97 98                | 97% 98%             | 写法 B3
one is ten times too large               | 合格率       | 0.82 7.95 0.9 0.75     | 82% ? 90% 75%       | 可读 B4
a tiny one beside a small one under %    | 迟到率（%）  | 0.04 2.1               | 0.04% 2.10%         |
a tiny one beside a small one            | 迟到率       | 0.04 2.1               | ? 2.10%             | 可读 B3
a fraction beside one of its size under % | 合格率（%） | 0.97 98                | ? 98%               | 可读 B3
nobody can tell                          | 合格率       | 98.5 97.2 0.3          | 98.5% 97.2% ?       | 可读 B5
nor of texts                             | 合格率       | "98.5%" "12.2%" "0.35" | 98.5% 12.2% ?       | 可读 B5
people are no share                      | 合格率       | 0.98 0.97 "25人"       | 98% 97% ?           | 可读 B5
above all of it                          | 合格率       | 98 97 102              | 98% 97% 102%        | 界限 B5
`;
