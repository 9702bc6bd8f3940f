using DocumentFormat.OpenXml;
using GoldenThread.Plans.Drafts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>Takes the text out of a paragraph of a Word document, run by run.</summary>
/// <param name="text">The text that is being taken out.</param>
/// <param name="styles">The document's styles.</param>
internal sealed class WordRuns(TakenOutText text, WordStyles styles)
{
    private readonly List<(string Mark, OpenXmlElement Note)> notes = [];
    private readonly List<OpenXmlElement> boxes = [];

    /// <summary>The footnotes and endnotes of the document by kind and number.</summary>
    public Dictionary<(bool Endnote, long Id), OpenXmlElement> Notes { get; } = [];

    /// <summary>Where the words stand that Word shows in a content control until somebody fills it in: they say nothing.</summary>
    public List<Span> Placeholders { get; } = [];

    /// <summary>True where a tracked change was met.</summary>
    public bool HasPendingChanges { get; private set; }

    /// <summary>Where the text stands of which somebody tracked a change.</summary>
    public List<Span> Changed { get; } = [];

    /// <summary>Where text stands that Word hides.</summary>
    public List<Span> Hidden { get; } = [];

    private bool isHidden;

    /// <summary>Remembers that a tracked change was met.</summary>
    public PendingChange Pending(PendingChange change)
    {
        HasPendingChanges = true;
        return change;
    }

    /// <summary>Takes out the text of a paragraph or of anything else that holds runs.</summary>
    public void Walk(OpenXmlElement container, BlockCollector into, PendingChange pending)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case W.Run run:
                    WalkRun(run, into, pending);
                    break;
                case W.ParagraphProperties or W.SdtProperties or W.RunProperties:
                    break;
                case W.InsertedRun or W.MoveToRun:
                    Walk(child, into, Pending(PendingChange.Insertion));
                    break;
                case W.DeletedRun or W.MoveFromRun:
                    Walk(child, into, Pending(PendingChange.Deletion));
                    break;
                case AlternateContent alternate:
                    Walk(Preferred(alternate), into, pending);
                    break;
                default:
                    // Hyperlinks, fields, content controls, smart tags, formulas: what they hold is read, where they point is not followed.
                    if (child is OpenXmlLeafTextElement leaf && child.LocalName == "t")
                        Add(into, leaf.Text, bold: false, pending);
                    else if (child.HasChildren)
                        Walk(child, into, pending);
                    break;
            }
        }
    }

    /// <summary>The notes that the paragraph's text refers to, each with its mark, and then none.</summary>
    public List<(string Mark, OpenXmlElement Note)> TakeNotes()
    {
        List<(string, OpenXmlElement)> taken = [.. notes];
        notes.Clear();
        return taken;
    }

    /// <summary>The text boxes that are anchored in the paragraph, and then none.</summary>
    public List<OpenXmlElement> TakeBoxes()
    {
        List<OpenXmlElement> taken = [.. boxes];
        boxes.Clear();
        return taken;
    }

    /// <summary>Adds text that stands in no run of the document: an automatic number, the mark of a note.</summary>
    public void Add(BlockCollector into, string characters, bool bold, PendingChange pending = PendingChange.None)
    {
        var place = text.Append(characters);
        if (pending != PendingChange.None) Changed.Add(place);
        if (isHidden) Hidden.Add(place);
        into.Add(new Run(characters, place, bold, pending));
    }

    private void WalkRun(W.Run run, BlockCollector into, PendingChange pending)
    {
        if (IsPlaceholder(run))
        {
            Placeholders.Add(text.Append(run.InnerText));
            return;
        }

        var bold = styles.IsBold(run.RunProperties);
        isHidden = run.RunProperties?.Vanish is { } vanish && WordStyles.IsOn(vanish);
        foreach (var part in run.ChildElements)
            WalkPart(part, into, bold, pending);
        isHidden = false;
    }

    private void WalkPart(OpenXmlElement part, BlockCollector into, bool bold, PendingChange pending)
    {
        switch (part)
        {
            case W.Text or W.DeletedText:
                Add(into, ((OpenXmlLeafTextElement)part).Text, bold, pending);
                break;
            case W.TabChar or W.PositionalTab:
                Add(into, " ", bold, pending);
                break;
            case W.Break or W.CarriageReturn:
                into.EndLine();
                text.EndLine();
                break;
            case W.NoBreakHyphen:
                Add(into, "\u2011", bold, pending);
                break;
            case W.SymbolChar symbol:
                Add(into, WordSymbols.Of(symbol), bold, pending);
                break;
            case W.FieldChar { FormFieldData: { } field }:
                Add(into, WordFields.Shown(field), bold, pending);
                break;
            case W.FootnoteReference note:
                AddNote((false, OfficeValue.Whole(note.Id) ?? 0), into, bold, pending);
                break;
            case W.EndnoteReference note:
                AddNote((true, OfficeValue.Whole(note.Id) ?? 0), into, bold, pending);
                break;
            case AlternateContent alternate:
                FindBoxes(Preferred(alternate));
                break;
            case W.Drawing or W.Picture or W.EmbeddedObject:
                FindBoxes(part);
                break;
        }
    }

    private void AddNote((bool Endnote, long Id) key, BlockCollector into, bool bold, PendingChange pending)
    {
        if (!Notes.TryGetValue(key, out var note))
            return;
        var mark = key.Endnote ? $"[note {key.Id}]" : $"[{key.Id}]";
        Add(into, mark, bold, pending);
        notes.Add((mark, note));
    }

    // Of a content in two forms, one for newer and one for older programs, one is read: they say the same.
    private static OpenXmlElement Preferred(AlternateContent alternate)
        => alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>() ?? alternate;

    private void FindBoxes(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            if (child is W.TextBoxContent)
                boxes.Add(child);
            else if (child is AlternateContent alternate)
                FindBoxes(Preferred(alternate));
            else if (child.HasChildren)
                FindBoxes(child);
        }
    }

    private static bool IsPlaceholder(W.Run run)
        => run.Ancestors<W.SdtElement>().FirstOrDefault()?.SdtProperties?.GetFirstChild<W.ShowingPlaceholder>() is { } showing
            && WordStyles.IsOn(showing);
}
