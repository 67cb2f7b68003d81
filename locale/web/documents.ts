import type { Sentence } from '../language.ts';

/** Documents of a file: their list and their display in place. */
export const documentWords = {
  documents: { vi: 'Tài liệu của hồ sơ', en: 'Documents' },
  none: { vi: 'Hồ sơ không kèm tài liệu nào.', en: 'The dossier has no documents.' },
  download: { vi: 'Tải về', en: 'Download' },
  read: { vi: 'Đọc tại đây', en: 'Read here' },
  close: { vi: 'Đóng tài liệu', en: 'Close the document' },
  opening: { vi: 'Đang mở tài liệu…', en: 'Opening the document…' },
  notReadable: { vi: 'Loại tệp này cần tải về để đọc.', en: 'This kind of file has to be downloaded.' },
  damaged: {
    vi: 'Không mở được tệp này tại đây; hãy tải về và mở bằng phần mềm trên máy.',
    en: 'This file cannot be opened here; download it and open it with a program of yours.',
  },
  locked: {
    vi: 'Tệp này có mật khẩu; hãy tải về và mở bằng phần mềm trên máy.',
    en: 'This file has a password; download it and open it with a program of yours.',
  },
  incomplete: {
    vi: 'Trang này có phần không hiển thị được tại đây; hãy tải tệp về để xem đủ.',
    en: 'Part of this page cannot be shown here; download the file to see all of it.',
  },
  pictureFailed: {
    vi: 'Không hiển thị được hình này tại đây; hãy tải về và mở bằng phần mềm trên máy.',
    en: 'This picture cannot be shown here; download it and open it with a program of yours.',
  },
  noWords: {
    vi: 'Tệp Word này không có chữ nào đọc được tại đây (có thể chỉ gồm hình); hãy tải về để xem.',
    en: 'This Word file has no words that can be read here (perhaps pictures only); download it to see it.',
  },
  wordsOnly: {
    vi: 'Chỉ phần chữ của tệp Word; tải về để xem đúng trình bày.',
    en: 'Only the words of the Word file; download it to see its layout.',
  },
  page: { vi: 'Trang', en: 'Page' },
  pages: { vi: 'trang', en: 'pages' },
  smaller: { vi: 'Thu nhỏ', en: 'Smaller' },
  larger: { vi: 'Phóng to', en: 'Larger' },
  content: { vi: 'Nội dung tài liệu', en: 'Content of the document' },
} as const satisfies Record<string, Sentence>;
