using System.Text.RegularExpressions;

namespace GoldenThread.House.Tests;

/// <summary>A form whose second button only looks ("Check only") is shown again at the address of that look; the first button still has to save.</summary>
public sealed partial class FormsTests
{
    [Fact]
    public void A_form_with_a_second_handler_names_the_address_to_which_its_first_button_sends()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(House.Folder, "src", "GoldenThread.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).ToList();
        var forms = pages.SelectMany(page => Form().Matches(File.ReadAllText(page)).Select(form => (Page: Path.GetFileName(page), Form: form.Value))).ToList();
        forms.Count.ShouldBeGreaterThan(100);
        forms.Where(f => Buttons(f.Form, ofHandler: true) && Buttons(f.Form, ofHandler: false) && !f.Form.Split('>')[0].Contains("action=", StringComparison.Ordinal))
            .Select(f => f.Page).ShouldBeEmpty();
    }

    private static bool Buttons(string form, bool ofHandler) => Button().Matches(form)
        .Any(b => !b.Value.Contains("type=\"button\"", StringComparison.Ordinal) && b.Value.Contains("asp-page-handler", StringComparison.Ordinal) == ofHandler);

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("<button[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Button();
}
