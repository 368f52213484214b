import { useMemo } from 'react';
import type { LinkView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { FINDING_KINDS, type FindingKind, kindOf } from '../state/filter';

interface LinkWords {
  /** `表35 与 表36：算不平，逻辑 2，核实 4` */
  name(link: LinkView): string;
  /** What stands on its line: sign and count of the gravest. */
  label(link: LinkView): string;
}

/** How links are called, their findings counted by kind as everywhere. */
export function useLinkWords(): LinkWords {
  const { texts } = usePane();
  const findings = usePaneState(({ view }) => view?.findings);
  return useMemo(() => {
    const kinds = new Map(findings?.map((finding) => [finding.id, kindOf(finding)]));
    const counted = (link: LinkView): [FindingKind, number][] =>
      FINDING_KINDS.map((kind): [FindingKind, number] => [
        kind,
        link.findings.filter((id) => kinds.get(id) === kind).length,
      ]).filter(([, count]) => count > 0);
    const words = (link: LinkView) => counted(link).map(([kind, count]) => `${texts.kinds[kind].word} ${count}`);
    return {
      name: (link) => texts.relations.link(link.from, link.to, [texts.relations.states[link.state], ...words(link)]),
      label: (link) => {
        const [kind, count] = counted(link)[0] ?? ['query', 0];
        return `${texts.kinds[kind].sign}${count}`;
      },
    };
  }, [texts, findings]);
}
