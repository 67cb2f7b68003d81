import { lazy, type ComponentType } from 'react';
import { commandTitles } from '../../locale/commands.ts';
import type { Commission, CommandName } from '../api/types.ts';

/** A form that gives one command to one commission. */
export type Form = ComponentType<{ commission: Commission }>;

const form = <K extends string>(load: () => Promise<Record<K, Form>>, name: K): Form =>
  lazy(async () => ({ default: (await load())[name] as Form }));

/** The form of each command, loaded when it is opened. The two commands that begin a commission have screens of their own. */
const forms: Partial<Record<CommandName, Form>> = {
  register: form(() => import('./intake/Register.tsx'), 'Register'),
  addNote: form(() => import('./any-stage/AddNote.tsx'), 'AddNote'),
};

export function formFor(command: string): Form | undefined {
  return Object.hasOwn(forms, command) ? forms[command as CommandName] : undefined;
}

/** A command as it stands in an address: its Vietnamese title without accents, `dang-ky-van-ban-den`. */
export function slugOf(command: string): string {
  const title = commandTitles[command as CommandName].vi;
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The command that an address means. */
export function commandOf(slug: string): CommandName | undefined {
  return (Object.keys(commandTitles) as CommandName[]).find((command) => slugOf(command) === slug);
}
