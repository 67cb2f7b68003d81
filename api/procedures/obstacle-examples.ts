import type { z } from 'zod';
import type { CommandName, commandSchemas } from '../../domain/obstacle/commands.ts';

/** One example of each command's input, shown in the API's description. */
export const obstacleExamples: { [C in CommandName]: z.input<(typeof commandSchemas)[C]> } = {
  raiseObstacle: {
    category: 'funding',
    obstacle: 'Chưa có hướng dẫn định mức chi cho phản biện đồ án cấp huyện.',
    proposal: 'Đề nghị Sở Nội vụ hướng dẫn thống nhất trong toàn tỉnh.',
  },
  triageObstacle: { path: 'guide', category: 'mechanism', note: 'Thuộc thẩm quyền hướng dẫn của Sở.' },
  adviseObstacle: { advice: 'Liên hiệp hội đề nghị áp dụng định mức của nhiệm vụ tương tự.' },
  guideObstacle: { guidance: 'Áp dụng định mức tại văn bản hướng dẫn đã gửi các sở, ngành.' },
  escalateObstacle: { report: 'Nội dung vượt thẩm quyền của Sở; đề nghị UBND tỉnh chỉ đạo.' },
  directObstacle: { direction: 'Giao Sở Tài chính chủ trì, hoàn thành trước kỳ giao ban tháng sau.' },
  closeObstacle: { result: 'Đơn vị đã thực hiện theo hướng dẫn.' },
  contestObstacleEntry: { entry: 3, reason: 'Sở chưa ban hành công văn này.' },
  answerObstacleContest: { entry: 3, answer: 'Công văn đến qua bưu điện, kèm phong bì.' },
  noteObstacleEntry: { entry: 3 },
  reopenObstacle: { reason: 'Hướng dẫn chưa nêu trường hợp nhiệm vụ đã ký hợp đồng.' },
};
