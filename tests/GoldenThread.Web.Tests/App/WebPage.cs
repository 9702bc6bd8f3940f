using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace GoldenThread.Web.Tests.App;

/// <summary>A page as a person sees it.</summary>
public sealed class WebPage(Visitor visitor, string path, HttpResponseMessage answer, IHtmlDocument document)
{
    /// <summary>Where one is, after all redirections, with its query.</summary>
    public string Path => path;

    public HttpStatusCode Status => answer.StatusCode;

    public HttpResponseMessage Answer => answer;

    public IHtmlDocument Document => document;

    public string Heading => document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The words of the page's main part, white space run together.</summary>
    public string Text =>
        string.Join(' ', (document.QuerySelector("main") ?? document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    /// <summary>The lines of the summary of errors.</summary>
    public IReadOnlyList<string> Errors => [.. document.QuerySelectorAll(".govuk-error-summary__list li").Select(line => line.TextContent.Trim())];

    /// <summary>What was said to be done on the page before.</summary>
    public string? Done => document.QuerySelector(".govuk-notification-banner__heading")?.TextContent.Trim();

    public Task<WebPage> Follow(string link)
    {
        var found = document.QuerySelectorAll("main a").Concat(document.QuerySelectorAll("a")).FirstOrDefault(one => one.TextContent.Contains(link, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no link “{link}” on {path}.");
        return visitor.Get(found.GetAttribute("href")!);
    }

    /// <summary>Fills in and sends the form that has the button.</summary>
    /// <param name="button">Words of the button, or a CSS selector that begins with "form" where several have the same.</param>
    /// <param name="values">What is typed and chosen; the rest stays as the page has it. Null takes a field out, such as a box that is unticked.</param>
    public Task<WebPage> Submit(string button, params (string Name, string? Value)[] values) => Submit(button, [], values);

    /// <summary>The same with files.</summary>
    public async Task<WebPage> Submit(
        string button, IReadOnlyList<(string Name, string FileName, byte[] Bytes)> files, params (string Name, string? Value)[] values)
    {
        var (form, pressed) = Find(button);
        var fields = Fields(form, pressed);
        foreach (var (name, _) in values) fields.RemoveAll(field => field.Name == name);
        fields.AddRange(values.Where(value => value.Value is not null).Select(value => (value.Name, value.Value!)));
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        var to = string.IsNullOrEmpty(action) ? path : action;
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return await visitor.Get(to.Split('?')[0] + "?" + await Encoded(fields).ReadAsStringAsync());
        using HttpContent content = files.Count == 0 ? Encoded(fields) : WithFiles(fields, files);
        return await visitor.Read(await visitor.Send(HttpMethod.Post, to, content), to, followed: 0);
    }

    private (IHtmlFormElement Form, AngleSharp.Dom.IElement Button) Find(string button)
    {
        var found = button.StartsWith("form", StringComparison.Ordinal)
            ? document.QuerySelector(button) is IHtmlFormElement chosen ? chosen.QuerySelector("button") : document.QuerySelector(button)
            : document.QuerySelectorAll("main form button, form button").OrderBy(one => one.Closest("main") is null).FirstOrDefault(one => one.TextContent.Trim() == button)
                ?? document.QuerySelectorAll("form button").FirstOrDefault(one => one.TextContent.Contains(button, StringComparison.Ordinal));
        var form = (found as IHtmlButtonElement)?.Form ?? found?.Closest("form") as IHtmlFormElement;
        return form is null ? throw new InvalidOperationException($"There is no button “{button}” on {path} ({Status}): {Text}") : (form, found!);
    }

    private static List<(string Name, string Value)> Fields(IHtmlFormElement form, AngleSharp.Dom.IElement pressed)
    {
        var fields = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked) fields.Add((name, choice.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add((name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add((name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.Options.Where(option => option.IsSelected).Select(option => (name, option.Value)));
                    break;
                case IHtmlButtonElement button when button == pressed:
                    fields.Add((name, button.GetAttribute("value") ?? ""));
                    break;
            }
        }
        return fields;
    }

    private static FormUrlEncodedContent Encoded(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static MultipartFormDataContent WithFiles(
        IEnumerable<(string Name, string Value)> fields, IReadOnlyList<(string Name, string FileName, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(file, name, fileName);
        }
        return content;
    }
}
