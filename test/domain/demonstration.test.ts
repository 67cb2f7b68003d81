import { assignedConsultation } from '../../local/demo/assigned-consultation.ts';
import { fundedContract } from '../../local/demo/funded-contract.ts';
import { paperRequest } from '../../local/demo/paper-request.ts';
import { requestLetter } from '../../local/demo/request-letter.ts';
import { unionProposal } from '../../local/demo/union-proposal.ts';
import { writtenComment } from '../../local/demo/written-comment.ts';
import { PlayInMemory } from '../support/play-in-memory.ts';

const scenarios = { assignedConsultation, fundedContract, unionProposal, requestLetter, writtenComment, paperRequest };

describe.each(Object.entries(scenarios))('the scenario %s', (name, scenario) => {
  it('goes from letter to archive by the rules of the domain', async () => {
    const { seen } = await scenario(new PlayInMemory());
    expect(seen).toMatchObject({ stage: 'archived', ending: 'completed', duties: [] });
  });

  it('leaves on the budget lines all that was not spent', async () => {
    const play = new PlayInMemory();
    const { seen } = await scenario(play);
    const lines = Object.values(play.world.lines);
    expect(lines.every((line) => line.committed === 0 && line.advanced === 0)).toBe(true);
    const paid = lines.reduce((sum, line) => sum + line.paid, 0);
    // The Union's own proposal is paid from elsewhere.
    expect(paid).toBe(name === 'unionProposal' ? 0 : seen.money.paidVnd);
  });
});
