import type { Area } from '../../../src/workbook/types';
import { HostError } from '../errors';
import { type ClassRules, type Host, type HostObject, isHostObject, object, type RangeTarget } from '../host-object';
import type { CommentModel, ReplyModel } from '../model/comment';
import type { WorkbookModel } from '../model/workbook-model';
import { areasAt, targetOf, textArgument, wholeNumber } from './arguments';

const asComment = ({ id }: CommentModel): HostObject<'Comment'> => object('Comment', { id });

/**
 * Threads of comments: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments. One cell has one thread; a second is
 * an error (https://github.com/OfficeDev/office-js/issues/1416, which names no code).
 */
export const commentCollection: ClassRules<'CommentCollection'> = {
  className: 'CommentCollection',
  items: ({ comments }) => comments.map(asComment),
  call: {
    add: (model, [cell, content]) => {
      const { sheet, areas } = oneCell(model, cell);
      const { top: row, left: column } = areas[0] as Area;
      if (sheet.protection !== undefined && sheet.protection.allowEditObjects !== true)
        throw new HostError('AccessDenied');
      if (model.readOnly) throw new HostError('AccessDenied');
      if (commentAt(model, { sheet, areas }) !== undefined) throw new HostError('GeneralException');
      const id = model.newId();
      const made = { id, sheet, row, column, content: textArgument(content), ...signed(model), replies: [] };
      model.journal.assign(model, 'comments', [...model.comments, made]);
      return asComment(made);
    },
    getCount: ({ comments }) => comments.length,
    getItem: (model, [id]) => asComment(found(model.comments, id)),
    getItemAt: ({ comments }, [index]) => {
      const comment = comments[wholeNumber(index)];
      if (comment === undefined) throw new HostError('ItemNotFound');
      return asComment(comment);
    },
    getItemByCell: (model, [cell]) => {
      const comment = commentAt(model, oneCell(model, cell));
      if (comment === undefined) throw new HostError('ItemNotFound');
      return asComment(comment);
    },
    getItemOrNullObject: ({ comments }, [id]) => {
      const comment = comments.find((each) => each.id === id);
      return comment === undefined ? null : asComment(comment);
    },
  },
};

/** Whoever is signed in writes what an add-in adds (page above, "Add comments"). */
const signed = (model: WorkbookModel) => ({ author: model.userName, created: '2022-03-01T01:30:00Z' });

/** `Sheet1!A1`, or a range; a string without its sheet is wrong, and so are several cells. */
function oneCell(model: WorkbookModel, cell: unknown): RangeTarget {
  const range = isHostObject(cell) ? targetOf(cell, 'Range') : addressed(model, textArgument(cell));
  const [area] = range.areas as readonly [Area];
  if (range.areas.length !== 1 || area.top !== area.bottom || area.left !== area.right)
    throw new HostError('InvalidArgument');
  return range;
}

function addressed(model: WorkbookModel, text: string): RangeTarget {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text) ?? [];
  const sheet = model.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  if (sheet === undefined) throw new HostError('InvalidArgument');
  return { sheet, areas: areasAt(sheet, text) };
}

const commentAt = ({ comments }: WorkbookModel, { sheet, areas: [area] }: RangeTarget): CommentModel | undefined =>
  comments.find((each) => each.sheet === sheet && each.row === area?.top && each.column === area.left);

function found<T extends { readonly id: string }>(list: readonly T[], id: unknown): T {
  const item = list.find((each) => each.id === id);
  if (item === undefined) throw new HostError('ItemNotFound');
  return item;
}

const current = ({ id }: { readonly id: string }, { model }: Host): CommentModel => found(model.comments, id);

/** https://learn.microsoft.com/javascript/api/excel/excel.comment */
export const comment: ClassRules<'Comment'> = {
  className: 'Comment',
  read: {
    id: ({ id }) => id,
    content: (target, host) => current(target, host).content,
    authorName: (target, host) => current(target, host).author,
    creationDate: (target, host) => current(target, host).created,
  },
  go: { replies: ({ id }) => object('CommentReplyCollection', { id }) },
  call: {
    // Its replies go with it.
    delete: ({ id }, _args, { model }) => {
      found(model.comments, id);
      model.journal.assign(
        model,
        'comments',
        model.comments.filter((each) => each.id !== id),
      );
      return null;
    },
    getLocation: (target, _args, host) => {
      const { sheet, row, column } = current(target, host);
      return object('Range', { sheet, areas: [{ top: row, left: column, bottom: row, right: column }] });
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.commentreplycollection */
export const commentReplyCollection: ClassRules<'CommentReplyCollection'> = {
  className: 'CommentReplyCollection',
  items: (target, host) =>
    current(target, host).replies.map(({ id }) => object('CommentReply', { comment: target.id, id })),
  call: { getCount: (target, _args, host) => current(target, host).replies.length },
};

const reply = ({ comment: id, id: own }: { readonly comment: string; readonly id: string }, host: Host): ReplyModel =>
  found(current({ id }, host).replies, own);

/** https://learn.microsoft.com/javascript/api/excel/excel.commentreply */
export const commentReply: ClassRules<'CommentReply'> = {
  className: 'CommentReply',
  read: {
    id: ({ id }) => id,
    content: (target, host) => reply(target, host).content,
    authorName: (target, host) => reply(target, host).author,
    creationDate: (target, host) => reply(target, host).created,
  },
};
