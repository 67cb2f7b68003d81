import type { components, operations, paths } from './schema.d.ts';

/** Names for the API's shapes that many screens use. */
export type Commission = components['schemas']['Commission'];
export type HistoricCommission = components['schemas']['HistoricCommission'];
/** What a body that is asked sees of a commission in which it has no part. */
export type AskedCommission = components['schemas']['AskedCommission'];
export type CommissionListItem = components['schemas']['CommissionListItem'];
export type Duty = components['schemas']['Duty'];
export type InboxItem = components['schemas']['InboxItem'];
export type ProcedureName = InboxItem['procedure'];
export type Obstacle = components['schemas']['Obstacle'];
export type ObstacleListItem = components['schemas']['ObstacleListItem'];
export type ObstacleFigures = components['schemas']['ObstacleFigures'];
export type Derivation = components['schemas']['Derivation'];
export type RegisterEntry = components['schemas']['RegisterEntry'];
export type JournalEntry = components['schemas']['JournalEntry'];
export type Session = paths['/api/session']['get']['responses'][200]['content']['application/json'];
export type Stage = Commission['stage'];
export type Capability = Session['roles'][number]['capability'];

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;
/** Commands that the API takes at a commission and gives to another case. They have no form here. */
type ForwardedCommand = 'answerObstacle';
/** The commands that address a commission. Their names are the operation ids. */
export type GivenCommand = Exclude<
  {
    [P in keyof paths]: P extends `/api/commissions/{id}/commands/${infer C}` ? C : never;
  }[keyof paths] &
    keyof operations,
  ForwardedCommand
>;
type BirthBody = Body<paths['/api/commissions']['post']>;
export type BirthCommand = BirthBody['command'];
export type CommandName = GivenCommand | BirthCommand;
/** The input of a command. */
export type CommandInput<C extends CommandName> = C extends GivenCommand
  ? Body<operations[C]>
  : Omit<Extract<BirthBody, { command: C }>, 'command'>;

/** The commands that address an obstacle. Their names are the operation ids. */
export type ObstacleCommand = {
  [P in keyof paths]: P extends `/api/obstacles/{id}/commands/${infer C}` ? C : never;
}[keyof paths] &
  keyof operations;
/** The input of a command on an obstacle. */
export type ObstacleInput<C extends ObstacleCommand> = Body<operations[C]>;
/** What raises an obstacle. */
export type RaisedObstacle = Body<paths['/api/obstacles']['post']>;
/** The commands of each procedure. */
export interface ActNames {
  commission: CommandName;
  obstacle: ObstacleCommand | 'raiseObstacle';
}

/** The parts of a commission, as far as the reader may see them. */
export type Member = NonNullable<Commission['members']>[number];
export type PanelRole = Member['role'];
export type Opinion = NonNullable<Commission['opinions']>[number];
export type Consultation = NonNullable<Commission['events']>[number];
export type Collection = NonNullable<Commission['collections']>[number];
export type Invitee = Consultation['invited'][number];
export type SessionInvitation = NonNullable<Commission['sessionInvitations']>[number];
export type Invited = SessionInvitation['invited'][number];
export type Meeting = NonNullable<Commission['meetings']>[number];
export type Report = NonNullable<Commission['reports']>[number];
export type Recommendation = Report['recommendations'][number];
export type Expert = components['schemas']['Expert'];
export type Seat = components['schemas']['Seat'];
