import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { canonicalJson, nfcDeep } from '../../domain/text/canonical.ts';
import { foldVietnamese } from '../../domain/text/fold.ts';

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }).filter((value) => {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
});

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

describe('canonical JSON', () => {
  it('sorts keys, drops undefined members and white space, and composes accents', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'Đề án'.normalize('NFD'), x: undefined })).toBe(
      '{"a":"Đề án","b":[1,{"c":true,"d":null}]}',
    );
    expect(canonicalJson(-0)).toBe('0');
  });

  it('refuses what a round trip would change', () => {
    const wrong: unknown[] = [Number.NaN, Infinity, 2 ** 53, 1n, undefined, () => 1, Symbol('x'), new Date(0), new Map(), [undefined]];
    for (const value of [...wrong, ...wrong.map((each) => ({ inside: [each] }))]) expect(() => canonicalJson(value)).toThrow(TypeError);

    expect(() => canonicalJson([1, , 2])).toThrow(TypeError);
    expect(() => canonicalJson({ ['ế'.normalize('NFC')]: 1, ['ế'.normalize('NFD')]: 2 })).toThrow(TypeError);
  });

  it('refuses a cycle instead of running out of stack', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => canonicalJson(cycle)).toThrow(TypeError);
    expect(() => nfcDeep(cycle)).toThrow(TypeError);
  });

  it('takes objects of another realm, such as a workflow sandbox', () => {
    expect(canonicalJson(runInNewContext('({b: [1], a: {c: 2}})'))).toBe('{"a":{"c":2},"b":[1]}');
  });

  it('is one text for one value: order of keys does not matter, reading it back and writing it again gives the same', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(nfcDeep(value))).toBe(text);
      }),
    );
  });
});

describe('composing accents throughout a value', () => {
  it('reaches keys and nested strings and leaves the rest alone', () => {
    const at = new Date(0);
    const composed = nfcDeep({ ['tên'.normalize('NFD')]: ['Nguyễn'.normalize('NFD'), 5, null, at] });
    expect(composed).toEqual({ tên: ['Nguyễn', 5, null, at] });
    expect(Object.keys(composed)).toEqual(['tên'.normalize('NFC')]);
  });
});

describe('the search form', () => {
  it('has no accents, no capitals and no đ, however the text was typed', () => {
    for (const form of ['NFC', 'NFD']) {
      expect(foldVietnamese('ĐÀO TẠO nghề; Ưu tiên Quỹ hỗ trợ, Đường Lê Lợi'.normalize(form))).toBe(
        'dao tao nghe; uu tien quy ho tro, duong le loi',
      );
    }
    expect(foldVietnamese('áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ')).toBe(
      `${'a'.repeat(17)}${'e'.repeat(11)}${'i'.repeat(5)}${'o'.repeat(17)}${'u'.repeat(11)}${'y'.repeat(5)}d`,
    );
    expect(foldVietnamese('123/QĐ-LHH')).toBe('123/qd-lhh');
  });

  it('is its own search form', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text)));
  });
});
