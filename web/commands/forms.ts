// Generated from the names of the files beside it by `npm run codegen:web`; do not edit.
import { lazy, type ComponentType } from 'react';
import type { Commission, GivenCommand, Obstacle, ObstacleCommand } from '../api/types.ts';

/** A form that gives one command to one case. The case comes under the name of its procedure. */
type OfCommission = ComponentType<{ commission: Commission }>;
type OfObstacle = ComponentType<{ obstacle: Obstacle }>;

const form = <P extends object, K extends string>(load: () => Promise<Record<K, ComponentType<P>>>, name: K) =>
  lazy<ComponentType<P>>(async () => ({ default: (await load())[name] }));

/**
 * The form of each command, loaded when it is opened. The compiler reports a missing one. The two commands that begin a commission have
 * screens of their own.
 */
export const forms: Record<GivenCommand, OfCommission> = {
  withdraw: form(() => import('./any-stage/Withdraw.tsx'), 'Withdraw'),
  grantConsent: form(() => import('./consent/GrantConsent.tsx'), 'GrantConsent'),
  refuseConsent: form(() => import('./consent/RefuseConsent.tsx'), 'RefuseConsent'),
  register: form(() => import('./intake/Register.tsx'), 'Register'),
  assignSpecialist: form(() => import('./intake/AssignSpecialist.tsx'), 'AssignSpecialist'),
  requestSupplement: form(() => import('./intake/RequestSupplement.tsx'), 'RequestSupplement'),
  supplyDocuments: form(() => import('./intake/SupplyDocuments.tsx'), 'SupplyDocuments'),
  accept: form(() => import('./intake/Accept.tsx'), 'Accept'),
  decline: form(() => import('./intake/Decline.tsx'), 'Decline'),
  refer: form(() => import('./intake/Refer.tsx'), 'Refer'),
  submitEstimate: form(() => import('./funding/SubmitEstimate.tsx'), 'SubmitEstimate'),
  appraiseEstimate: form(() => import('./funding/AppraiseEstimate.tsx'), 'AppraiseEstimate'),
  approveFunding: form(() => import('./funding/ApproveFunding.tsx'), 'ApproveFunding'),
  returnEstimate: form(() => import('./funding/ReturnEstimate.tsx'), 'ReturnEstimate'),
  refuseFunding: form(() => import('./funding/RefuseFunding.tsx'), 'RefuseFunding'),
  adjustEstimate: form(() => import('./funding/AdjustEstimate.tsx'), 'AdjustEstimate'),
  issueOrder: form(() => import('./order/IssueOrder.tsx'), 'IssueOrder'),
  countersign: form(() => import('./order/Countersign.tsx'), 'Countersign'),
  proposePanel: form(() => import('./panel/ProposePanel.tsx'), 'ProposePanel'),
  appointPanel: form(() => import('./panel/AppointPanel.tsx'), 'AppointPanel'),
  answerInvitation: form(() => import('./panel/AnswerInvitation.tsx'), 'AnswerInvitation'),
  declareInterests: form(() => import('./panel/DeclareInterests.tsx'), 'DeclareInterests'),
  clearConflict: form(() => import('./panel/ClearConflict.tsx'), 'ClearConflict'),
  replaceMember: form(() => import('./panel/ReplaceMember.tsx'), 'ReplaceMember'),
  fileOpinion: form(() => import('./expert-review/FileOpinion.tsx'), 'FileOpinion'),
  requestMoreTime: form(() => import('./expert-review/RequestMoreTime.tsx'), 'RequestMoreTime'),
  grantTime: form(() => import('./expert-review/GrantTime.tsx'), 'GrantTime'),
  refuseTime: form(() => import('./expert-review/RefuseTime.tsx'), 'RefuseTime'),
  returnOpinion: form(() => import('./expert-review/ReturnOpinion.tsx'), 'ReturnOpinion'),
  announceEvent: form(() => import('./expert-review/AnnounceEvent.tsx'), 'AnnounceEvent'),
  filePaper: form(() => import('./expert-review/FilePaper.tsx'), 'FilePaper'),
  recordContribution: form(() => import('./expert-review/RecordContribution.tsx'), 'RecordContribution'),
  closeEvent: form(() => import('./expert-review/CloseEvent.tsx'), 'CloseEvent'),
  nameDelegate: form(() => import('./expert-review/NameDelegate.tsx'), 'NameDelegate'),
  openCollection: form(() => import('./expert-review/OpenCollection.tsx'), 'OpenCollection'),
  answerCollection: form(() => import('./expert-review/AnswerCollection.tsx'), 'AnswerCollection'),
  conveneMeeting: form(() => import('./meeting/ConveneMeeting.tsx'), 'ConveneMeeting'),
  cancelMeeting: form(() => import('./meeting/CancelMeeting.tsx'), 'CancelMeeting'),
  recordMeeting: form(() => import('./meeting/RecordMeeting.tsx'), 'RecordMeeting'),
  submitReport: form(() => import('./report/SubmitReport.tsx'), 'SubmitReport'),
  returnReport: form(() => import('./report/ReturnReport.tsx'), 'ReturnReport'),
  approveReport: form(() => import('./report/ApproveReport.tsx'), 'ApproveReport'),
  takePaperNumber: form(() => import('./report/TakePaperNumber.tsx'), 'TakePaperNumber'),
  issueReport: form(() => import('./report/IssueReport.tsx'), 'IssueReport'),
  forwardReport: form(() => import('./report/ForwardReport.tsx'), 'ForwardReport'),
  acknowledgeReport: form(() => import('./response/AcknowledgeReport.tsx'), 'AcknowledgeReport'),
  answerRecommendations: form(() => import('./response/AnswerRecommendations.tsx'), 'AnswerRecommendations'),
  signOff: form(() => import('./sign-off/SignOff.tsx'), 'SignOff'),
  askRework: form(() => import('./sign-off/AskRework.tsx'), 'AskRework'),
  rejectProduct: form(() => import('./sign-off/RejectProduct.tsx'), 'RejectProduct'),
  requestAdvance: form(() => import('./payment/RequestAdvance.tsx'), 'RequestAdvance'),
  approveAdvance: form(() => import('./payment/ApproveAdvance.tsx'), 'ApproveAdvance'),
  returnAdvance: form(() => import('./payment/ReturnAdvance.tsx'), 'ReturnAdvance'),
  preparePayment: form(() => import('./payment/PreparePayment.tsx'), 'PreparePayment'),
  checkPayment: form(() => import('./payment/CheckPayment.tsx'), 'CheckPayment'),
  approvePayment: form(() => import('./payment/ApprovePayment.tsx'), 'ApprovePayment'),
  returnPayment: form(() => import('./payment/ReturnPayment.tsx'), 'ReturnPayment'),
  confirmDisbursement: form(() => import('./payment/ConfirmDisbursement.tsx'), 'ConfirmDisbursement'),
  reportRejected: form(() => import('./payment/ReportRejected.tsx'), 'ReportRejected'),
  settle: form(() => import('./settlement/Settle.tsx'), 'Settle'),
  recordReturn: form(() => import('./settlement/RecordReturn.tsx'), 'RecordReturn'),
  approveSettlement: form(() => import('./settlement/ApproveSettlement.tsx'), 'ApproveSettlement'),
  archive: form(() => import('./settlement/Archive.tsx'), 'Archive'),
  extendDeadline: form(() => import('./any-stage/ExtendDeadline.tsx'), 'ExtendDeadline'),
  reassign: form(() => import('./any-stage/Reassign.tsx'), 'Reassign'),
  hold: form(() => import('./any-stage/Hold.tsx'), 'Hold'),
  resume: form(() => import('./any-stage/Resume.tsx'), 'Resume'),
  attachDocument: form(() => import('./any-stage/AttachDocument.tsx'), 'AttachDocument'),
  addNote: form(() => import('./any-stage/AddNote.tsx'), 'AddNote'),
  raiseObstacle: form(() => import('./any-stage/RaiseObstacle.tsx'), 'RaiseObstacle'),
  contestEntry: form(() => import('./any-stage/ContestEntry.tsx'), 'ContestEntry'),
  answerContest: form(() => import('./any-stage/AnswerContest.tsx'), 'AnswerContest'),
  noteEntry: form(() => import('./any-stage/NoteEntry.tsx'), 'NoteEntry'),
  takeBackEntry: form(() => import('./any-stage/TakeBackEntry.tsx'), 'TakeBackEntry'),
  terminate: form(() => import('./any-stage/Terminate.tsx'), 'Terminate'),
};

/** The same for an obstacle. Raising one has a screen of its own. */
export const obstacleForms: Record<ObstacleCommand, OfObstacle> = {
  triageObstacle: form(() => import('./obstacle/TriageObstacle.tsx'), 'TriageObstacle'),
  adviseObstacle: form(() => import('./obstacle/AdviseObstacle.tsx'), 'AdviseObstacle'),
  guideObstacle: form(() => import('./obstacle/GuideObstacle.tsx'), 'GuideObstacle'),
  escalateObstacle: form(() => import('./obstacle/EscalateObstacle.tsx'), 'EscalateObstacle'),
  directObstacle: form(() => import('./obstacle/DirectObstacle.tsx'), 'DirectObstacle'),
  closeObstacle: form(() => import('./obstacle/CloseObstacle.tsx'), 'CloseObstacle'),
  reopenObstacle: form(() => import('./obstacle/ReopenObstacle.tsx'), 'ReopenObstacle'),
  contestObstacleEntry: form(() => import('./obstacle/ContestObstacleEntry.tsx'), 'ContestObstacleEntry'),
  answerObstacleContest: form(() => import('./obstacle/AnswerObstacleContest.tsx'), 'AnswerObstacleContest'),
  noteObstacleEntry: form(() => import('./obstacle/NoteObstacleEntry.tsx'), 'NoteObstacleEntry'),
};
