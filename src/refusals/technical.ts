/** What exactly is wrong with a file, as its readers say it, and the same in Chinese; `$1` is what they name. */
const TECHNICAL: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^(.*) at byte (\d+)$/, '$1，在第 $2 字节处'],
  [/^(.*) at character (\d+)$/, '$1，在第 $2 个字符处'],
  [/^not text in its declared encoding$/, '内容与它声明的编码不符'],
  [/^not UTF-8$/, '内容不是 UTF-8 编码'],
  [/^malformed tag$/, '标签写得不对'],
  [/^(?:tag|element|text or tag) without end$/, '有一处没有结束'],
  [/^<(.+)> in <(.+)>$/, '<$1> 不该在 <$2> 里'],
  [/^<(.+)> without end$/, '<$1> 没有结束'],
  [/^end tag does not match$/, '结束标签与开始的不配'],
  [/^end tag does not match (<.+>)$/, '结束标签与 $1 不配'],
  [/^end tag without start tag$/, '结束标签没有开始'],
  [/^no (\S+)$/, '缺少 $1'],
  [/^more than one root element$/, '有不止一个根元素'],
  [/^root element is (.+), not (.+)$/, '根元素是 $1，应为 $2'],
  [/^ends in the middle$/, '内容中途断了'],
  [/^stray text$/, '有多余的文字'],
  [/^unknown declaration$/, '声明不认得'],
  [/^unknown entity (.+)$/, '不认得 $1'],
  [/^attribute without value$/, '属性没有值'],
  [/^attribute value without quotes$/, '属性的值没有引号'],
  [/^"<" in attribute$/, '属性里有“<”'],
  [/^too many attributes$/, '属性太多'],
  [/^nested (?:too deep|deeper than (\d+))$/, '嵌套太深'],
  [/^part is missing$/, '缺这个部件'],
  [/^no main part$/, '缺主部件'],
  [/^sheet is missing$/, '缺这张工作表'],
  [/^row (\d+)$/, '第 $1 行的次序不对'],
  [/^row (\d+) twice$/, '第 $1 行有两次'],
  [/^row number "(.*)"$/, '行号“$1”不对'],
  [/^(?:row|column) (\d+) beyond the grid$/, '第 $1 行或列超出了工作表的范围'],
  [/^(?:cell|merged area) beyond the grid$/, '有单元格超出了工作表的范围'],
  [/^cell (.+) twice$/, '单元格 $1 有两次'],
  [/^cell "?(.+?)"? in row (\d+)$/, '第 $2 行里有单元格“$1”'],
  [/^(?:more than )?(\d+) cells$/, '单元格有 $1 个以上'],
  [/^(\d+) array formulas$/, '数组公式有 $1 个'],
  [/^shared strings$/, '不同的文字太多'],
  [/^merged areas$/, '合并单元格太多'],
  [/^too many cell styles$/, '单元格样式太多'],
  [/^(\d+) bytes$/, '$1 字节'],
  [/^more than (\d+) bytes unpacked(?: in all)?$/, '解压后超过 $1 字节'],
  [/^packed more than (\d+):1$/, '压缩比超过 $1:1'],
  [/^unpacks to (\d+) bytes instead of (\d+)$/, '解压出 $1 字节，应为 $2 字节'],
  [/^checksum differs$/, '校验和不符'],
  [/^compression method (\d+)$/, '压缩方法 $1 不支持'],
  [/^two entries named (.+)$/, '有两个部件都叫 $1'],
  [/^(\d+) zip entries$/, '压缩包里有 $1 个部件'],
  [/^entries overlap at (.+)$/, '压缩包里的部件在 $1 处重叠'],
  [/^central directory reaches past the end of the file$/, '压缩包的目录超出了文件末尾'],
  [/^(.+) reaches past the end of the file$/, '$1 超出了文件末尾'],
  [/^central directory (?:out of place|entry not found)$/, '压缩包的目录不对'],
  [/^(?:zip64 end record|end of zip package) not found$/, '找不到压缩包的结尾'],
  [/^no local header for (.+)$/, '$1 没有文件头'],
  [/^no beginning of file$/, '没有文件开头'],
  [/^(?:record|merges) at (\d+)(?: is cut off)?$/, '第 $1 字节处的记录不全'],
  [/^number (\S+)$/, '数 $1'],
  [/^(text|formula) of (\d+) characters$/, '有 $2 个字符'],
  [/^error value (.+)$/, '错误值 $1'],
  [/^control character in a formula$/, '公式里有控制字符'],
  [/^number format "(.*)"$/, '数字格式“$1”'],
  [/^row (-?\d+), column (-?\d+)$/, '第 $1 行第 $2 列'],
];

/** Words in a row that are no name, formula or place. */
const ENGLISH = /^[\x20-\x7e]*[a-z]{2,} [a-z]{2,}[\x20-\x7e]*$/i;

/** The technical words of a reader in Chinese; those of a library are given as they are, and said to be its own. */
export function technicalInChinese(detail: string): string {
  for (const [english, chinese] of TECHNICAL) {
    const match = english.exec(detail);
    if (match === null) continue;
    return chinese.replace(/\$(\d)/g, (_, at: string) => {
      const named = match[Number(at)] ?? '';
      return named.includes(' ') ? technicalInChinese(named) : named;
    });
  }
  return ENGLISH.test(detail) ? `程序库的原话是英文：${detail}` : detail;
}
