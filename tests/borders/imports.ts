import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from '@swc/core';

/** What a file imports, as it writes it; undefined where that is not written but worked out. */
export type Import = string | undefined;

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

/** All imports of a file: of values, of types, handed on, when asked for, as a type, as a worker. */
export function importsOf(path: string, text: string): Import[] {
  const tsx = path.endsWith('.tsx');
  const found: Import[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (typeof node === 'object' && node !== null) {
      found.push(...importedBy(node as Node));
      for (const each of Object.values(node)) walk(each);
    }
  };
  walk(parseSync(text, { syntax: 'typescript', tsx, target: 'es2022' }).body);
  return found;
}

const textOf = (node: unknown): Import => (node as Node | undefined)?.value as Import;

function importedBy(node: Node): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [textOf(node.source)];
    case 'ExportNamedDeclaration':
      return node.source === null || node.source === undefined ? [] : [textOf(node.source)];
    case 'TsImportType':
      return [textOf(node.argument)];
    case 'TsExternalModuleReference':
      return [textOf(node.expression)];
    case 'CallExpression':
      return isImporting(node.callee as Node) ? [argumentOf(node)] : [];
    case 'NewExpression':
      return (node.callee as Node).value === 'URL' ? [argumentOf(node)].filter((each) => each?.startsWith('.')) : [];
    default:
      return [];
  }
}

const isImporting = (callee: Node): boolean => callee.type === 'Import' || callee.value === 'require';

function argumentOf(node: Node): Import {
  const [first] = (node.arguments ?? []) as { readonly expression: Node }[];
  return first?.expression.type === 'StringLiteral' ? textOf(first.expression) : undefined;
}

/** All files of a folder, below it too, as paths from it. */
export function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
}

/** The file that a relative import of another names, as a path from the root; undefined where there is none. */
export function fileNamed(specifier: string, from: string, files: ReadonlySet<string>): string | undefined {
  const path = relative('.', join(dirname(from), specifier));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`].find((each) => files.has(each));
}
