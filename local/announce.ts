/** Prints that the system runs, its address and the accounts. */
export function announce(url: string, directory: string): void {
  console.log(`
  phanbien is ready:  ${url}
  API reference:      ${url}/api/docs

  Demonstration accounts, all with the password "phanbien":
    so.xaydung.cv   so.xaydung.ld                  Sở Xây dựng: chuyên viên, lãnh đạo (requester)
    lhh.vanthu      lhh.chuyenvien  lhh.lanhdao    Liên hiệp hội: văn thư, chuyên viên, lãnh đạo (union)
    lhh.ketoan      lhh.thuquy      lhh.ktt        Liên hiệp hội: kế toán, kế toán giữ tài khoản, kế toán trưởng
    chuyengia.1 … chuyengia.9                      chuyên gia (experts)
    stc.cv          stc.ld                         Sở Tài chính: chuyên viên, lãnh đạo (finance)
    ubnd.vp         ubnd.ld                        UBND tỉnh: văn phòng, lãnh đạo (authority)
    snv             btg                            Sở Nội vụ, Ban Tuyên giáo
    kiemtoan        quantri         quantri.2      auditor, administrators

  Start with so.xaydung.ld, who sends a request, then lhh.vanthu, who registers it: each one's next steps are in the inbox.
  Data and logs are in ${directory}. Ctrl-C stops everything and keeps the data; \`npm run reset\` clears it.
`);
}
