import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { dayText, instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { bookNames } from '../../locale/statuses.ts';
import { auditWords, numberUses } from '../../locale/web/audit.ts';
import { workWords } from '../../locale/web/work.ts';
import type { RegisterEntry } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

interface Column {
  head: Sentence;
  cell: (entry: RegisterEntry, say: (words: Sentence) => string) => ReactNode;
}

const entryNumber = (head: Sentence): Column => ({ head, cell: ({ number }) => number });
const on = (head: Sentence): Column => ({ head, cell: ({ signedOn }) => dayText(signedOn) });
const from: Column = { head: auditWords.issuedBy, cell: (entry) => entry.from?.name };
const notation: Column = { head: auditWords.notation, cell: ({ paper }) => paper && `${paper.number}/${paper.notation}` };
const paperOn: Column = { head: auditWords.paperOn, cell: ({ paper }) => paper && dayText(paper.on) };
const subject: Column = { head: auditWords.subject, cell: ({ commission }) => commission?.title };
const to: Column = { head: auditWords.sentTo, cell: (entry) => entry.to.map((one) => one.name).join('; ') };
const code: Column = {
  head: workWords.code,
  cell: ({ commission }, say) =>
    commission && (
      <Link to="/ho-so/$so" params={{ so: addressOf(commission) }}>
        {commission.code ?? say(workWords.notNumbered)}
      </Link>
    ),
};
const remarks: Column = {
  head: auditWords.remarks,
  cell: ({ voidedAt, use }, say) =>
    voidedAt !== null
      ? `${say(auditWords.voided)}: ${instantText(Date.parse(voidedAt))}, ${say(auditWords.voidedAsLost)}`
      : use !== undefined && say(numberUses[use]),
};

/** The columns of each book, in the order of the forms of Nghị định 30/2020 (Phụ lục IV and VI). */
const columnsOf: Record<string, readonly Column[]> = {
  arrival: [on(auditWords.arrivedOn), entryNumber(auditWords.arrivalNumber), from, notation, paperOn, subject, code, remarks],
  commission: [entryNumber(auditWords.number), on(auditWords.enteredOn), from, notation, paperOn, subject, code, remarks],
};
const ownPapers: readonly Column[] = [entryNumber(auditWords.number), on(auditWords.signedOn), from, subject, to, code, remarks];

/** One book of one year, line by line, in its printed form. */
export function RegisterBook({ book, year, items }: { book: string; year: number; items: readonly RegisterEntry[] }) {
  const { say, language } = useLanguage();
  const columns = columnsOf[book] ?? ownPapers;
  return (
    <ScrollRegion label={say(auditWords.registersTitle)}>
      <table className="plain-table">
        <caption>
          {nameIn(bookNames, book, language)}, {say(workWords.year).toLocaleLowerCase('vi')} {year}
        </caption>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <tr key={entry.number}>
              {columns.map(({ head, cell }) => (
                <td key={head.en}>{cell(entry, say)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
