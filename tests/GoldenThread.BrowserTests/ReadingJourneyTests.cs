using System.Text;

namespace GoldenThread.BrowserTests;

/// <summary>A document that was read wrongly is read another way, by the keyboard alone and on a phone.</summary>
public sealed class ReadingJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task How_a_document_is_laid_out_is_said_by_keyboard_on_a_phone(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts);
        await Upload(manager, $"column-{scripts}.csv", $"No,Recommendation,Commitment,Lead\n1,Partners should share rotas {(scripts ? "by day" : "by night")}.,Send the rota each Friday.,Northmere Council\n2,Partners should share leads.,Publish a list of leads.,Northmere Council\n");
        await manager.Shows("We could not tell what these columns are: “Commitment”");
        await Reach(manager, "a", "Read it another way", "Enter");
        await manager.Heads("Read the document another way");
        await manager.Check();
        // A list of choices is answered by its first letters, as in any form.
        await Reach(manager, "select[name='Columns[commitment]']", "", "");
        await manager.Page.Keyboard.TypeAsync("Action");
        await Reach(manager, "button", "Read again", "Enter");
        await manager.Shows("The document was read again.");
        await manager.Shows("Send the rota each Friday.");

        await Upload(manager, $"list-{scripts}.txt", $"Learning review\n\nThe group met {(scripts ? "twice" : "once")}.\n\nThings to do:\n\n- name one lead\n- share the rota\n");
        await manager.Shows("We found no recommendations");
        await Reach(manager, "a", "Read it another way", "Enter");
        await manager.Check();
        await Reach(manager, "input[name='Lists']", "Things to do", "Space");
        await Reach(manager, "button", "Read again", "Enter");
        await manager.Shows("name one lead");
        await manager.Check();
        await Reach(manager, "button", "Undo last correction", "Enter");
        await manager.Shows("We found no recommendations");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_headings_stand_and_what_a_document_is_read_as_is_said_by_keyboard_on_a_phone(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts);
        // The headings say nothing that is known: the person says where they stand, and then what the columns are.
        await Upload(manager, $"heading-{scripts}.csv", $"Working paper,{(scripts ? "Spring" : "Autumn")},Copy\nPoint,Ask,Body\n1,Partners should share the rota {(scripts ? "each week" : "each month")}.,Northmere Council\n2,Partners should publish a list of leads.,Northmere Police\n");
        await Reach(manager, "a", "Read it another way", "Enter");
        await manager.Heads("Read the document another way");
        await Reach(manager, "select[name='Headings']", "", "");
        await manager.Page.Keyboard.TypeAsync("Point");
        await Reach(manager, "button", "Read again", "Enter");
        await manager.Shows("The document was read again.");
        await Reach(manager, "a", "Read it another way", "Enter");
        // What was said is kept, and the columns have the names that stand in that row.
        await Expect(manager.Page.Locator("select[name='Headings'] option:checked")).ToContainTextAsync("Point");
        await Reach(manager, "select[name='Columns[ask]']", "", "");
        await manager.Page.Keyboard.TypeAsync("Recomm");
        await Reach(manager, "button", "Read again", "Enter");
        await manager.Shows("The document was read again.");
        await manager.Shows("Partners should publish a list of leads.");
        await manager.Shows("Northmere Police");
        await manager.Check();

        await Upload(manager, $"as-{scripts}.txt", $"Action plan\n\nRecommendation 1: Partners should share the rota {(scripts ? "each week" : "each month")}.\n\nAction 1: Send the rota on Friday.\n\nAction 2: Print the rota for reception.\n");
        await manager.Shows("Partners should share the rota");
        await Reach(manager, "a", "Read it another way", "Enter");
        await Reach(manager, "input[name='As']", "The way that explains most", "");
        await Choose(manager, "Actions labelled");
        await Reach(manager, "button", "Read again", "Enter");
        await manager.Shows("The document was read again.");
        await Reach(manager, "a", "Read it another way", "Enter");
        await Expect(manager.Page.Locator("input[name='As']:checked")).ToHaveValueAsync("Actions");
    }

    // Goes down a question's answers by the arrow key until the one that is looked for is chosen.
    private static async Task Choose(Window window, string words)
    {
        for (var steps = 0; steps < 20; steps++)
        {
            await window.Page.Keyboard.PressAsync("ArrowDown");
            if (await window.Page.EvaluateAsync<bool>("words => document.activeElement.checked && document.activeElement.labels[0].textContent.includes(words)", words)) return;
        }

        throw new InvalidOperationException($"No answer says {words} on {window.Page.Url}");
    }

    private static async Task Upload(Window window, string name, string text)
    {
        await window.Go("/import");
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
        await Reach(window, "main button", "", "Enter");
    }

    // Goes from field to field until the one that is looked for has the focus, and presses a key on it.
    private static async Task Reach(Window window, string selector, string words, string key)
    {
        for (var steps = 0; steps < 120; steps++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var there = await window.Page.EvaluateAsync<bool>(
                "([selector, words]) => document.activeElement.matches(selector) && (document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent).includes(words)", new[] { selector, words });
            if (!there) continue;
            if (key == "Enter") await window.Page.EvaluateAsync("() => { document.documentElement.dataset.left = '' }");
            if (key.Length > 0) await window.Page.Keyboard.PressAsync(key);
            // The next page is there.
            await Expect(window.Page.Locator("html[data-left]")).ToHaveCountAsync(0);
            return;
        }

        throw new InvalidOperationException($"The keyboard does not reach {selector} {words} on {window.Page.Url}");
    }
}
