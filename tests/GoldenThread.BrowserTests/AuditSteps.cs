namespace GoldenThread.BrowserTests;

/// <summary>What journeys of audits do alike.</summary>
internal static class AuditSteps
{
    /// <summary>Plans an audit of several organisations.</summary>
    public static async Task Plan(Window manager, DateOnly today, string reference, string title, params string[] organisations)
    {
        await manager.Go("/audits/new");
        await manager.Fill("Reference", reference);
        await manager.Fill("Title", title);
        await manager.Tick("Organisations read their records of the same children, and a panel judges");
        await manager.Page.Locator("select[name=Tool]").SelectOptionAsync("bruising");
        await manager.Fill("First day of the period whose work is read", $"{today.AddMonths(-6):d MMMM yyyy}");
        await manager.Fill("Last day of the period", $"{today.AddMonths(-2):d MMMM yyyy}");
        foreach (var organisation in organisations) await manager.Tick(organisation);
        await manager.Check();
        await manager.Press("Plan an audit");
        await manager.Heads(title);
    }

    /// <summary>Names somebody for it.</summary>
    public static async Task Name(Window manager, string reference, Window who, string part)
    {
        await manager.Go($"/audits/{reference}/people");
        await manager.Page.Locator("select[name=Person]").SelectOptionAsync(who.Account!.Id.ToString());
        await manager.Choose("Part", part);
        await manager.Press("Name this person");
    }

    /// <summary>Gives one grade to each aspect.</summary>
    public static async Task Grade(Window window, string grade)
    {
        var rows = await window.Page.Locator("input[name$='.Aspect']").CountAsync();
        for (var i = 0; i < rows; i++)
        {
            await window.Page.Locator($"input[name='Grades[{i}].Grade'][value='{grade}']").CheckAsync();
            await window.Page.Locator($"textarea[name='Grades[{i}].Reason']").FillAsync(grade == "good" ? "As the file shows" : "Nobody measured it");
        }
    }

    /// <summary>Answers everything, gives one grade, and sends the sheet.</summary>
    public static async Task Write(Window auditor, string grade)
    {
        await auditor.Shows("Send the sheet");
        await auditor.Page.WaitForLoadStateAsync();
        var answers = await auditor.Page.Locator("input[name$='.Answer'][value=Yes]").AllAsync();
        foreach (var yes in answers) await yes.CheckAsync();
        foreach (var yes in answers) await Expect(yes).ToBeCheckedAsync();
        await Grade(auditor, grade);
        if (grade != "good") foreach (var toDo in await auditor.Page.Locator("textarea[name$='.ToDo']").AllAsync()) await toDo.FillAsync("Measure every mark");
        await auditor.Press("Send the sheet");
        await auditor.Shows("Sheet sent.");
    }

    /// <summary>The same with nothing but Tab, Space, arrows, letters and Enter.</summary>
    public static async Task ByKeyboard(Window auditor)
    {
        var keyboard = auditor.Page.Keyboard;
        for (var presses = 0; presses < 150; presses++)
        {
            await keyboard.PressAsync("Tab");
            switch (await auditor.Page.EvaluateAsync<string>("() => { const e = document.activeElement; return e.type === 'radio' ? (e.name.endsWith('.Grade') ? 'grade' : 'answer') : e.tagName === 'TEXTAREA' ? 'text ' + e.name : e.textContent.trim(); }"))
            {
                case "answer":
                    await keyboard.PressAsync("Space");
                    break;
                case "grade":
                    await keyboard.PressAsync("Space");
                    await keyboard.PressAsync("ArrowDown");
                    await keyboard.PressAsync("ArrowDown");
                    break;
                case var text when text.StartsWith("text Grades", StringComparison.Ordinal):
                    await keyboard.TypeAsync("As the file shows");
                    break;
                case "Send the sheet":
                    await keyboard.PressAsync("Enter");
                    return;
            }
        }

        throw new InvalidOperationException("The keyboard does not come to “Send the sheet”.");
    }
}
