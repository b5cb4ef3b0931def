/** What the page itself says about the numbers of statuses: the labels of a status menu, and links that name what a status means. */
import type { Lesson } from '../desks/definition.ts';
import { findAll, tidy } from './find.ts';

/** One status as the desk names it. */
export interface NamedStatus {
  readonly value: string;
  readonly name: string;
  readonly isClosed: boolean;
}

export function readNamedStatuses(lessons: readonly Lesson[], isClosedName: (name: string) => boolean): NamedStatus[] {
  return lessons.flatMap((lesson) => {
    if (lesson.from === 'json') return [];
    const choices = findAll(lesson.at, document).flatMap((element) => {
      const raw = element.getAttribute(lesson.attribute ?? 'value');
      const value = raw !== null && lesson.take ? new RegExp(lesson.take).exec(raw)?.[1] : raw;
      const name = tidy(element.textContent) ?? '';
      return value ? [{ value, name, isClosed: lesson.from === 'attribute' || isClosedName(name) }] : [];
    });
    // A menu in a language that we do not know says nothing, rather than that all of it is open.
    return choices.some(({ isClosed }) => isClosed) ? choices : [];
  });
}

/** What stands for a closed status in one of several menus is closed; null: the page does not say. */
export function saysClosed(lessons: readonly Lesson[], wanted: string, isClosedName: (name: string) => boolean): boolean | null {
  const choices = readNamedStatuses(lessons, isClosedName).filter(({ value }) => value === wanted);
  return choices.length > 0 ? choices.some(({ isClosed }) => isClosed) : null;
}
