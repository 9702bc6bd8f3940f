using System.Net;
using System.Text;

namespace GoldenThread.Web.Availability;

/// <summary>The page of an outage, written by hand: it asks no database, no session and no template.</summary>
internal static class UnavailablePage
{
    private const string Token = "__RequestVerificationToken";

    /// <param name="sentence">What is the matter.</param>
    /// <param name="request">What was asked for; the form leads there again.</param>
    /// <param name="typed">What was typed; null where there is nothing to keep.</param>
    public static string Write(string sentence, HttpRequest request, IFormCollection? typed) => $"""
        <!DOCTYPE html>
        <html lang="en-GB" class="govuk-template govuk-template--rebranded">
        <head>
        <meta charset="utf-8">
        <title>Try again in a few minutes – Golden Thread</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <link rel="icon" href="/images/thread.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/app.css">
        </head>
        <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
        <header class="gt-header"><div class="govuk-width-container gt-header__inside"><a class="gt-header__name" href="/">Golden Thread</a></div></header>
        <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main-content" tabindex="-1">
        <h1 class="govuk-heading-l">Try again in a few minutes</h1>
        <p class="govuk-body gt-prose">{Text(sentence)} You do not need to do anything. We keep trying, and you stay signed in.</p>
        {(typed is null ? Nothing(request) : Form(request, typed))}
        </main>
        </div>
        <footer class="gt-footer"><div class="govuk-width-container"><h2 class="govuk-visually-hidden">About this service</h2><ul class="gt-footer__links">
        <li><a class="govuk-link" href="/help">Help</a></li><li><a class="govuk-link" href="/published">Published plans</a></li>
        <li><a class="govuk-link" href="/accessibility">Accessibility</a></li><li><a class="govuk-link" href="/privacy">Privacy</a></li><li><a class="govuk-link" href="/cookies">Cookies</a></li>
        <li>Golden Thread {Text(ProductVersion.Number)}</li></ul></div></footer>
        </body>
        </html>
        """;

    private static string Nothing(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? $"""<p class="govuk-body"><a class="govuk-link" href="{Text(Address(request))}">Try this page again</a></p>"""
        : """<p class="govuk-body gt-prose">Your changes may not have been saved. Go back, check them, and send them again in a few minutes.</p>""";

    private static string Form(HttpRequest request, IFormCollection typed)
    {
        var html = new StringBuilder();
        html.Append("""<p class="govuk-body gt-prose">Your changes may not have been saved. Everything you typed is on this page. Wait a few minutes, then send it again from here. To be safe, copy longer texts first.</p>""");
        html.Append($"""<form method="post" action="{Text(Address(request))}"{(typed.Files.Count > 0 ? " enctype=\"multipart/form-data\"" : "")}>""");
        var number = 0;
        foreach (var (name, values) in typed)
            foreach (var value in values)
                html.Append(IsWords(name, value) ? Shown(name, value, ++number) : $"""<input type="hidden" name="{Text(name)}" value="{Text(value)}">""");
        foreach (var name in typed.Files.Select(file => file.Name).Distinct()) html.Append(File(name, ++number));
        return html.Append("""<button class="govuk-button">Send again</button></form>""").ToString();
    }

    private static bool IsWords(string name, string? value) => name != Token && value is not null && value.AsSpan().Trim().ContainsAny(" \n");

    // The first line end after the tag is not part of a textarea's text; without one of ours, one of theirs would be lost.
    private static string Shown(string name, string? value, int number) => $"""
        <div class="govuk-form-group"><label class="govuk-label" for="kept-{number}">{Text(Label(name))}</label>
        <textarea class="govuk-textarea" id="kept-{number}" name="{Text(name)}" rows="{Math.Clamp((value?.Length ?? 0) / 80, 2, 20)}">{"\n"}{Text(value)}</textarea></div>
        """;

    private static string File(string name, int number) => $"""
        <div class="govuk-form-group"><label class="govuk-label" for="kept-{number}">Choose the file again</label>
        <div class="govuk-hint" id="kept-{number}-hint">We could not keep the file that you chose</div>
        <input class="govuk-file-upload" type="file" id="kept-{number}" name="{Text(name)}" aria-describedby="kept-{number}-hint"></div>
        """;

    private static string Label(string name) => name.Split('.', '[', ']').LastOrDefault(part => part.Length > 0 && !char.IsDigit(part[0])) ?? name;

    private static string Address(HttpRequest request) => $"{request.PathBase}{request.Path}{request.QueryString}";

    private static string Text(string? words) => WebUtility.HtmlEncode(words ?? "");
}
