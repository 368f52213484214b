import fc from 'fast-check';
import { consoleOver } from '../../src/cli/console-io';
import { harmful, RAW } from '../workbook/harmful';

function printed(colours: boolean) {
  const said: string[] = [];
  const write = (text: string) => void said.push(text);
  return { said, io: consoleOver({ write, writeError: write, colours }) };
}

test('only the colours that we paint get to the terminal, whatever the texts hold', () => {
  fc.assert(
    fc.property(harmful, fc.boolean(), (text, colours) => {
      const { said, io } = printed(colours);
      io.write([`  ${io.paint('error', text)}`, text]);
      io.writeError(text);
      const all = said.join('');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours looked for
      const inside = colours ? all.replace(/^ {2}\u001b\[31m(.*)\u001b\[0m/, '$1') : all;
      expect(inside.split('\n')).toHaveLength(text === '' ? 3 : 4);
      for (const line of inside.split('\n')) expect(line).not.toMatch(RAW);
    }),
  );
});

test('lines are ended; no text is no line, an empty line is one; a document is left as it is', () => {
  const { said, io } = printed(false);
  io.write(['一', '', '二']);
  io.writeError('');
  io.document('\ufeffa,b\r\n');
  expect(said.join('|')).toBe('一\n\n二\n||\ufeffa,b\r\n');
});
