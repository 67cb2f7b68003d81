import { readdirSync, readFileSync } from 'node:fs';
import type { DeadlineRule } from '../../domain/calendar/deadline.ts';
import { commandNames, type CommandName } from '../../domain/commission/commands.ts';
import { anyStageCommands } from '../../domain/commission/commands/any-stage.ts';
import { collectionCommands } from '../../domain/commission/commands/collection.ts';
import { consentCommands } from '../../domain/commission/commands/consent.ts';
import { contractCommands } from '../../domain/commission/commands/contract.ts';
import { expertReviewCommands } from '../../domain/commission/commands/expert-review.ts';
import { fundingCommands } from '../../domain/commission/commands/funding.ts';
import { intakeCommands } from '../../domain/commission/commands/intake.ts';
import { meetingCommands } from '../../domain/commission/commands/meeting.ts';
import { orderCommands } from '../../domain/commission/commands/order.ts';
import { panelCommands } from '../../domain/commission/commands/panel.ts';
import { paymentCommands } from '../../domain/commission/commands/payment.ts';
import { reportCommands } from '../../domain/commission/commands/report.ts';
import { requestCommands } from '../../domain/commission/commands/request.ts';
import { responseCommands } from '../../domain/commission/commands/response.ts';
import { settlementCommands } from '../../domain/commission/commands/settlement.ts';
import { signOffCommands } from '../../domain/commission/commands/sign-off.ts';
import { themesCommands } from '../../domain/commission/commands/themes.ts';
import { stages, type Stage } from '../../domain/commission/names.ts';
import { commandNames as obstacleCommands } from '../../domain/obstacle/commands.ts';
import { dutyKinds as obstacleDuties, terms as obstacleTerms } from '../../domain/obstacle/duty-kinds.ts';
import { stages as obstacleStages } from '../../domain/obstacle/names.ts';
import { ruleSetContent } from '../../local/seed/rule-set.ts';
import { commandTitles } from '../../locale/commands.ts';
import { statusNames } from '../../locale/deadlines.ts';
import { obstacleCommandTitles } from '../../locale/acts/obstacle.ts';
import { obstacleDutySentences, obstacleStageNames } from '../../locale/obstacle.ts';
import { stageNames } from '../../locale/stages.ts';

/** An officer reads docs/procedure.md, and the engine runs workflows/commission.ts. Both say the same in the same order. */

const text = readFileSync('docs/procedure.md', 'utf8');
const everywhere = 'Việc làm ở mọi giai đoạn';
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string] => {
      const heading = section.slice(0, section.indexOf('\n'));
      return [/\(`(\w+)`\)$/.exec(heading)?.[1] ?? heading, section.replace(/\s+/g, ' ')];
    }),
);

const { draftLiquidation, signLiquidation, ...annexCommands } = contractCommands;
const { arrangeThemes, fileThemeReport } = themesCommands;

/** The domain decides which commands belong to which stage. */
const byStage: Record<Stage, object> = {
  request: requestCommands,
  consent: consentCommands,
  intake: intakeCommands,
  funding: fundingCommands,
  order: { ...orderCommands, ...annexCommands },
  panel: { ...panelCommands, arrangeThemes },
  expertReview: { ...expertReviewCommands, ...collectionCommands, fileThemeReport },
  meeting: meetingCommands,
  report: reportCommands,
  response: responseCommands,
  signOff: signOffCommands,
  payment: paymentCommands,
  settlement: { ...settlementCommands, draftLiquidation, signLiquidation },
};
const sectionOf = new Map<string, string>(
  [...Object.entries(byStage), [everywhere, anyStageCommands] as const].flatMap(([section, commands]) =>
    Object.keys(commands).map((command): [string, string] => [command, section]),
  ),
);

function awaitedStages(procedure: 'commission' | 'obstacle'): string[] {
  const code = readFileSync(`workflows/${procedure}.ts`, 'utf8');
  const body = /export async function \w+\([^)]*\)[^{]*\{(.*?)^\}/ms.exec(code)?.[1] ?? '';
  return [...body.matchAll(/await stage\(file, '?(\w+)'?\)/g)].map((m) => m[1]!);
}

test('the procedure awaits the stages in the order of the provincial rule, and the document tells them so', () => {
  const headings = [...text.matchAll(/^## (\d+)\. (.+) \(`(\w+)`\)$/gm)];
  expect(awaitedStages('commission')).toEqual([...stages]);
  expect(headings.map((h) => h[3])).toEqual([...stages]);
  expect(headings.map((h) => Number(h[1]))).toEqual(stages.map((_, n) => n + 1));
  expect(headings.map((h) => h[2])).toEqual(stages.map((stage) => stageNames[stage].vi));
});

test.each(commandNames)('%s stands in the section of its stage, under the name on its button', (command: CommandName) => {
  const section = sections.get(sectionOf.get(command) ?? '') ?? '';
  expect(section).toContain(`**${commandTitles[command].vi}** (\`${command}\`)`);
});

test('the section of the obstacle tells its stages in the order of its procedure, its commands, its duties and their terms', () => {
  const section = sections.get('obstacle') ?? '';
  const told = [...section.matchAll(/ \d\. \*\*([^*]+)\*\*: /g)].map((m) => m[1]);
  expect(awaitedStages('obstacle')).toEqual([...obstacleStages]);
  expect(told).toEqual(obstacleStages.map((stage) => obstacleStageNames[stage].vi));
  for (const command of obstacleCommands) expect(section).toContain(`**${obstacleCommandTitles[command].vi}** (\`${command}\`)`);
  for (const kind of obstacleDuties) expect(section).toContain(`| ${obstacleDutySentences[kind].vi} |`);
  for (const term of obstacleTerms) expect(section).toContain(`| ${term} |`);
});

function inWords(rule: DeadlineRule): string {
  if (rule.form === 'endOfYearsAfter') return 'hết năm sau năm kết thúc';
  if (rule.form === 'endOfMonthsAfter' && rule.count === 1) return 'hết tháng sau';
  if (rule.form === 'monthsAfter') return `${rule.count} tháng`;
  if (rule.count === 0) return 'trong ngày';
  return rule.unit === 'workingDays' ? `${rule.count} ngày làm việc` : `${rule.count} ngày (kể cả ngày nghỉ)`;
}

test('every term in a table has the days and the standing that the rule set gives it', () => {
  const rows = [...text.matchAll(/^\|(.+)\| ([DP]\d\d[a-z]?) \|$/gm)];
  expect(rows.length).toBeGreaterThan(35);
  for (const [, row = '', code] of rows) {
    const rule = ruleSetContent.deadlines.find((r) => r.code === code);
    if (!rule) throw new Error(`the rule set has no term ${String(code)}`);
    expect(row).toContain(`| ${statusNames[rule.status].vi} `);
    // The order names the day of delivery, so that day is not counted.
    if (code !== 'D14') expect(row).toContain(`| ${inWords(rule)}`);
  }
});

test('every term that a stage uses stands in its section, and every other term of the rule set is named at the end', () => {
  const folder = 'domain/commission/stages';
  const camel = (path: string) => path.split('/')[0]!.replace(/-(.)/g, (_, c: string) => c.toUpperCase());
  const used = new Set<string>(obstacleTerms);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    for (const [line] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\bterm: .*/g)) {
      for (const [, term = ''] of line.matchAll(/'([DP]\d\d[a-z]?)'/g)) {
        used.add(term);
        // Rooms without a stage of their own (the advance lane, the acts of any stage) may be in any section.
        const section = sections.get(camel(file)) ?? text;
        expect([file, term, section.includes(`| ${term} |`)]).toEqual([file, term, true]);
      }
    }
  }
  const unused = ruleSetContent.deadlines.map((r) => r.code).filter((code) => !used.has(code));
  expect(unused.filter((code) => !sections.get('Các mốc khác trong bộ quy định')?.includes(`(${code})`))).toEqual([]);
});

test('the numbers of the chasing, of rework and of extensions are those of the rule set', () => {
  const { ladder, maxReworkRounds, maxExtensions, advance } = ruleSetContent;
  const flat = text.replace(/\s+/g, ' ');
  expect(flat).toContain(
    `ngày làm việc thứ ${ladder.reminderAfter} sau hạn, báo cáo cấp trên vào ngày làm việc thứ ${ladder.escalationAfter}`,
  );
  expect(sections.get('response')).toContain(`ngày làm việc thứ ${ladder.lapseAfter} sau hạn`);
  expect(sections.get('signOff')).toContain(`tối đa ${maxReworkRounds} lần`);
  expect(sections.get(everywhere)).toContain(`tối đa ${maxExtensions} lần`);
  expect(sections.get('payment')).toContain(`không quá ${advance.maxPercent}%`);
});

test('the document is in NFC', () => {
  expect(text).toBe(text.normalize('NFC'));
});
