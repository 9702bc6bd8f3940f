namespace GoldenThread.Documents.Publications;

/// <summary>The style of published pages. It is written into each page, so that a version looks the same for ever.</summary>
internal static class PublicationStyle
{
    public const string Text = """

        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; font: 1.0625rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; }
        main, footer { max-width: 50rem; margin: 0 auto; padding: 1rem; }
        .wide main, .wide footer { max-width: 90rem; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { position: static; display: block; padding: .5rem 1rem; background: #ffdd00; color: #0b0c0c; }
        a { color: #1a5f9e; }
        a:focus { outline: 3px solid #ffdd00; background: #ffdd00; color: #0b0c0c; }
        .logo { display: block; max-width: 15rem; max-height: 5rem; margin: 0 0 1rem; }
        h1 { font-size: 2rem; line-height: 1.2; border-bottom: 4px solid #d6981b; padding-bottom: .5rem; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 2rem 0 .75rem; }
        h3 { font-size: 1.1875rem; margin: 1.5rem 0 .5rem; }
        h4 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; }
        p, ul { margin: 0 0 .75rem; overflow-wrap: anywhere; max-width: 46rem; }
        .quiet { color: #484949; }
        .notice { border-left: 6px solid #12283a; padding: .5rem 1rem; background: #f0f4f7; }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; margin: 0 0 1.5rem; }
        caption { text-align: left; font-weight: bold; padding: 0 0 .5rem; }
        th, td { border: 1px solid #6b7276; padding: .5rem; text-align: left; vertical-align: top; font-weight: normal; }
        thead th { background: #12283a; color: #fff; font-weight: bold; }
        td p:last-child, th p:last-child { margin-bottom: 0; }
        .w9 { width: 9%; } .w11 { width: 11%; } .w12 { width: 12%; } .w18 { width: 18%; } .w20 { width: 20%; } .w30 { width: 30%; } .w70 { width: 70%; }
        .mark { display: inline-block; font-weight: bold; padding: .125rem .375rem; border: 2px solid; background: #fff; overflow-wrap: normal; }
        .mark.red { color: #98200f; } .mark.amber { color: #7a4a00; } .mark.green { color: #00502f; } .mark.blue { color: #12437a; } .mark.grey { color: #484949; }
        footer { border-top: 1px solid #6b7276; margin-top: 2rem; }
        @media screen and (max-width: 48rem) {
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table, tbody, tr, th, td, caption { display: block; width: auto; }
          tbody { display: flex; flex-direction: column; border: 1px solid #6b7276; margin-bottom: 1rem; }
          tbody tr { display: contents; }
          tbody th, .beside { order: -1; }
          tbody td[data-column="Action"] { border-top: 3px solid #6b7276; }
          tbody th, tbody td { border: 0; border-bottom: 1px solid #cdd3d6; }
          tbody th { background: #f0f4f7; }
          tbody th::before, tbody td::before { content: attr(data-column); display: block; font-weight: bold; color: #484949; }
          .empty { display: none; }
        }
        @media print {
          @page { size: A4; margin: 15mm; }
          @page wide { size: A4 landscape; margin: 12mm; }
          .wide { page: wide; }
          body { font-size: 10pt; line-height: 1.35; }
          .wide table { font-size: 9pt; }
          main, .wide main { max-width: none; padding: 0; }
          thead { display: table-header-group; }
          h1, h2, h3, h4, caption { break-after: avoid; }
          .skip, footer { display: none; }
          .mark, thead th, .notice { print-color-adjust: exact; }
        }

        """;
}
