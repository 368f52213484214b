import { isChinese } from '../../taskpane/texts/texts';
import { useTexts } from '../texts/texts';

/** What is said of a report in Word, in Chinese. The other language has the same keys. */
const zh = {
  text: '年报的正文和表',
  keys: '左右方向键到上一个、下一个数或有问题的格，上下方向键滚动，F8 下一条结果，F6 换到核对结果',
  why: 'Word 年报只核对，不往里写：重算、标记、审核说明、上报请在工作簿里做。',
  extract: '提取成工作簿',
  extracted: (name: string) => `已交给浏览器下载：${name}。`,
  openHere: '在这里打开',
  correct: '改正正文…',
  strip: '这个数跟谁勾稽',
  inText: (count: number) => `正文 ${count} 处说到这个数：`,
  said: (printed: string, look: string) => `${printed}，${look}`,
  words: {
    agrees: '相符',
    error: '逻辑',
    query: '核实',
    rounding: '尾差',
    note: '提示',
    unread: '未核对',
    plan: '计划、目标',
  },
  corrections: {
    heading: '改正正文',
    hint: '勾选要改的数，下载一份副本：每处改动都是“修订”，在 Word 里逐条接受或拒绝；除此以外一个字节都不动。原文件不变。',
    safe: '可以放心改的：由别的数算出，只能是正文错',
    open: '要您决定的：正文与表各说各的，也可能是表错了',
    before: '原文',
    after: '改为',
    take: (printed: string, correct: string) => `${printed} 改为 ${correct}`,
    copy: '复制',
    copyName: (correct: string) => `复制改为 ${correct} 的这一句`,
    copied: '已复制',
    download: (count: number) => `下载修订副本（${count} 处）`,
    downloaded: (name: string) => `已交给浏览器下载：${name}。在 Word 里用“审阅”接受或拒绝。`,
    left: (what: string) => `没能改，请在 Word 里自己改：${what}。`,
    elsewhere: (what: string) => `文件里另有一份给别的 Word 版本看的，那里没有改：${what}。`,
    between: '；',
    because: (what: string, why: string) => `${what}（${why}）`,
    none: '请先勾选要改的。',
    back: '返回正文',
    go: '看原文',
  },
};

export type ReportTexts = typeof zh;

const en: ReportTexts = {
  text: 'Text and tables of the report',
  keys: 'Left and right go to the number or faulty cell before and after, up and down scroll, F8 goes to the next finding, F6 to the findings',
  why: 'A report in Word is checked, never written into: recalculate, mark, explain and submit in a workbook.',
  extract: 'Extract as a workbook',
  extracted: (name) => `Handed to the browser for download: ${name}.`,
  openHere: 'Open it here',
  correct: 'Correct the text…',
  strip: 'What this number was compared with',
  inText: (count) => `The text mentions this figure ${count === 1 ? 'once' : `${count} times`}:`,
  said: (printed, look) => `${printed}, ${look}`,
  words: {
    agrees: 'agrees',
    error: 'error',
    query: 'query',
    rounding: 'rounding',
    note: 'note',
    unread: 'not compared',
    plan: 'plan',
  },
  corrections: {
    heading: 'Correct the text',
    hint: 'Tick what is to be changed and download a copy: each change is a tracked one, to be accepted or rejected in Word; not a byte besides is touched. The original stays as it is.',
    safe: 'Safe: they follow from other figures, so that only the text can be wrong',
    open: 'For you to decide: text and tables say two things, and it may be the table',
    before: 'Before',
    after: 'After',
    take: (printed, correct) => `${printed} becomes ${correct}`,
    copy: 'Copy',
    copyName: (correct) => `Copy the sentence with ${correct}`,
    copied: 'Copied',
    download: (count) => `Download a copy with ${count} tracked change${count === 1 ? '' : 's'}`,
    downloaded: (name) => `Handed to the browser for download: ${name}. Accept or reject under Review in Word.`,
    left: (what) => `Not changed; change them in Word: ${what}.`,
    elsewhere: (what) =>
      `The file has the place a second time for other versions of Word, which was not changed: ${what}.`,
    between: '; ',
    because: (what, why) => `${what} (${why})`,
    none: 'Tick what is to be changed first.',
    back: 'Back to the text',
    go: 'Show in the text',
  },
};

export function useReportTexts(): ReportTexts {
  return isChinese(useTexts().language) ? zh : en;
}
