namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>How the page looks; light, dark and on paper.</summary>
/// <remarks>Colours are never the only sign: every outcome has a mark and a word, every part of a bar a pattern. Text has a contrast of at least 4.5 to 1 in both schemes.</remarks>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet =
        """
        :root {
          color-scheme: light dark;
          --page: #f6f7f9; --card: #ffffff; --ink: #1b2330; --soft: #566173; --line: #dfe3ea; --code: #eef1f5;
          --link: #1558b8; --good: #17703a; --good-back: #e3f4e9; --bad: #b3261e; --bad-back: #fdeae8; --open: #7a5200; --open-back: #fff3d6;
          --bar: #2b7a5b; --bar-lost: #f2b8b5; --bar-open: #c9ced8; --bar-mark: #1b2330; --shadow: 0 1px 2px rgba(20, 30, 50, .07);
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #12161d; --card: #1a2029; --ink: #e6eaf1; --soft: #a3adbd; --line: #2d3542; --code: #242c38;
            --link: #82b4ff; --good: #6fd69a; --good-back: #16311f; --bad: #ff9d94; --bad-back: #3a1b19; --open: #f2c464; --open-back: #372b10;
            --bar: #3f9c76; --bar-lost: #7c3431; --bar-open: #4a5464; --bar-mark: #f4f6fa; --shadow: none;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
        a { color: var(--link); text-decoration: none; }
        a:hover, a:focus-visible { text-decoration: underline; }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        code { font: .92em/1.45 ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.2; margin: 0; text-wrap: balance; }
        h2 { font-size: 1.2rem; margin-bottom: .2rem; }
        h3 { font-size: 1rem; margin: .9rem 0 .2rem; }
        p { margin: 0; }
        .soft { color: var(--soft); }
        .small { font-size: .87rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .wrap { max-width: 1120px; margin: 0 auto; padding: 0 1.25rem; }

        header { background: var(--card); border-bottom: 1px solid var(--line); border-top: 6px solid var(--tone); }
        .allow { --tone: var(--good); --tone-back: var(--good-back); }
        .refuse, .invalid { --tone: var(--bad); --tone-back: var(--bad-back); }
        .unknown { --tone: var(--open); --tone-back: var(--open-back); }
        .verdict { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem 2.5rem; padding: 1.6rem 0 1.2rem; align-items: center; }
        .verdict h1 { font-size: 2rem; letter-spacing: -.02em; display: flex; gap: .65rem; align-items: center; margin: .1rem 0 .35rem; }
        .sign { display: inline-grid; place-items: center; width: 2.3rem; height: 2.3rem; border-radius: 50%; background: var(--tone-back); color: var(--tone); font-size: 1.25rem; font-weight: 700; flex: none; }
        .total { text-align: right; }
        .total .points { font-size: 2.7rem; font-weight: 700; letter-spacing: -.03em; line-height: 1.05; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .total .to { font-size: 1.15rem; font-weight: 500; color: var(--soft); letter-spacing: 0; padding: 0 .35rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .3rem 1.7rem; margin: 0; padding: 0 0 1.1rem; font-size: .87rem; }
        .facts div { min-width: 0; }
        .facts dt { display: inline; color: var(--soft); margin-right: .4rem; }
        .facts dd { display: inline; margin: 0; overflow-wrap: anywhere; }
        .reasons { margin: .6rem 0 0; padding-left: 1.2rem; color: var(--bad); }

        nav { position: sticky; top: 0; z-index: 1; background: var(--card); border-bottom: 1px solid var(--line); box-shadow: var(--shadow); }
        nav ul { list-style: none; margin: 0; padding: 0; display: flex; gap: .2rem 1.3rem; overflow-x: auto; }
        nav li { flex: none; }
        nav a { display: block; padding: .6rem 0; font-size: .9rem; color: var(--soft); }
        nav a:hover { color: var(--ink); }
        nav .count { font-variant-numeric: tabular-nums; color: var(--ink); margin-left: .3rem; font-weight: 600; }

        main.wrap { padding-top: 1.3rem; padding-bottom: 1rem; }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); padding: 1.15rem 1.3rem 1.25rem; margin-bottom: 1.1rem; }
        section > .soft { margin-bottom: .75rem; font-size: .92rem; }

        .bars { display: grid; gap: .95rem; margin-top: .9rem; }
        .bar { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr) 8rem; gap: .15rem 1rem; align-items: center; }
        .bar .name { font-weight: 600; }
        .bar .name span { white-space: nowrap; font-weight: 400; color: var(--soft); font-size: .85rem; margin-left: .3rem; }
        .bar .value { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .bar .note { grid-column: 2 / 4; color: var(--soft); font-size: .85rem; }
        .bar.sum { padding-bottom: .95rem; border-bottom: 1px solid var(--line); }
        .bar svg { display: block; width: 100%; height: 16px; border-radius: 4px; background: var(--bar-lost); }
        .bar.sum svg { height: 22px; }
        .bar.none svg { background: var(--code); }
        .sure { fill: var(--bar); }
        .lost { fill: var(--bar-lost); }
        .maybe { fill: var(--bar-open); }
        .hatch { fill: url(#hatch); }
        .stripe { stroke: var(--card); stroke-width: 3; }
        .limit { fill: var(--bar-mark); }
        .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-top: 1rem; font-size: .85rem; color: var(--soft); }
        .legend svg { width: 22px; height: 12px; border-radius: 3px; vertical-align: -1px; margin-right: .4rem; }
        .defs { position: absolute; width: 0; height: 0; }

        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; }
        th { text-align: left; color: var(--soft); font-weight: 600; font-size: .8rem; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: bottom; }
        td, tbody th { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
        tbody th { color: inherit; font-size: inherit; font-weight: 500; }
        tbody tr:last-child > * { border-bottom: 0; }
        th.number { text-align: right; }
        table .number, table .keep { width: 1%; }
        td.why { min-width: 14rem; }
        tr > :last-child { padding-right: 0; }
        td.place { min-width: 12rem; }
        details td.place { width: 40%; }
        td.keep, th.keep, th.keep code { white-space: nowrap; overflow-wrap: normal; }
        td .at { margin-top: .45rem; padding-left: .7rem; border-left: 2px solid var(--line); }
        td code.command { background: var(--code); border-radius: 5px; padding: .12rem .4rem; display: inline-block; }

        .badge { display: inline-flex; align-items: center; gap: .35rem; border-radius: 999px; padding: .05rem .6rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
        .badge.pass, .badge.measured { background: var(--good-back); color: var(--good); }
        .badge.fail, .badge.critical, .badge.high { background: var(--bad-back); color: var(--bad); }
        .badge.unknown, .badge.medium, .badge.gap { background: var(--open-back); color: var(--open); }
        .badge.low, .badge.none { background: var(--code); color: var(--soft); }

        details { border-top: 1px solid var(--line); }
        details:first-of-type { border-top: 0; }
        details[open] { padding-bottom: .6rem; }
        summary { cursor: pointer; padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: baseline; }
        summary::before { content: "▸"; color: var(--soft); width: .8rem; flex: none; }
        details[open] > summary::before { content: "▾"; }
        summary::-webkit-details-marker { display: none; }
        summary .count { margin-left: auto; color: var(--soft); font-size: .88rem; white-space: nowrap; }
        details > :not(summary) { margin-left: 1.5rem; max-width: calc(100% - 1.5rem); }
        .struck { color: var(--soft); }
        .more { margin-top: .7rem; color: var(--soft); font-size: .9rem; }
        .empty { padding: .4rem 0; color: var(--soft); }
        footer { color: var(--soft); font-size: .85rem; padding-bottom: 2.5rem; }

        @media (max-width: 720px) {
          .verdict { grid-template-columns: minmax(0, 1fr); }
          .verdict h1 { font-size: 1.55rem; }
          .total { text-align: left; }
          .bar { grid-template-columns: minmax(0, 1fr) auto; }
          .bar svg { grid-column: 1 / 3; grid-row: 2; }
          .bar .note { grid-column: 1 / 3; }
          section { padding: 1rem; border-radius: 8px; }
          .scroll > table { min-width: 640px; }
        }
        @media print {
          :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --code: #f2f2f2; --link: #000; --shadow: none;
            --good: #17703a; --good-back: #e3f4e9; --bad: #b3261e; --bad-back: #fdeae8; --open: #7a5200; --open-back: #fff3d6;
            --bar: #2b7a5b; --bar-lost: #f2b8b5; --bar-open: #c9ced8; --bar-mark: #000; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          body { font-size: 10.5pt; }
          nav { display: none; }
          section { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .8rem 0; margin: 0; }
          tr, .bar, summary { break-inside: avoid; }
          h2, h3, thead, section > .soft { break-after: avoid; }
          .scroll { overflow: visible; }
          details::details-content { content-visibility: visible; display: block; height: auto; }
          .wrap { max-width: none; padding: 0; }
        }

        """;
}
