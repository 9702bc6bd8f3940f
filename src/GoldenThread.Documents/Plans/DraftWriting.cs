using System.Collections.Immutable;
using System.Text.Json;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Draft → JSON, written as it goes: a tree of nodes beside the draft would take fifty times its memory.</summary>
internal sealed class DraftWriting(Utf8JsonWriter json)
{
    public void Write(PlanDraft draft)
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", draft.Source.Name);
        json.WriteString("sha256", draft.Source.Sha256);
        json.WriteNumber("characters", draft.Source.Characters);
        Places("spans", []);
        json.WriteEndObject();
        json.WriteString("kind", PlanDraftJson.Word(draft.Kind));
        Leaf("title", draft.Title);
        Leaf("reference", draft.Reference);
        Leaf("author", draft.Author);
        Leaf("published", draft.Published);
        Leaf("reviewed", draft.Reviewed);
        Each("recommendations", draft.Recommendations, Recommendation);
        Each("sections", draft.Sections, Section);
        Each("furniture", draft.Furniture, Leaf);
        Each("unplaced", draft.Unplaced, Leaf);
        Each("notices", draft.Notices, Notice);
        End(draft.Leaves());
    }

    private void Recommendation(DraftRecommendation r)
    {
        json.WriteStartObject();
        Leaf("number", r.Number);
        Leaf("text", r.Text);
        Leaf("rating", r.Rating);
        Leaf("boardQuestion", r.BoardQuestion);
        Each("impacts", r.Impacts, Leaf);
        Each("parts", r.Parts, Recommendation);
        Each("actions", r.Actions, Action);
        End(r.Leaves());
    }

    private void Action(DraftAction a)
    {
        json.WriteStartObject();
        Leaf("text", a.Text);
        Each("organisations", a.Organisations, Leaf);
        Each("dates", a.Dates, Leaf);
        Leaf("impact", a.Impact);
        Leaf("rating", a.Rating);
        End(a.Leaves());
    }

    private void Section(DraftSection s)
    {
        json.WriteStartObject();
        Leaf("heading", s.Heading);
        Each("paragraphs", s.Paragraphs, Paragraph);
        End(s.Leaves());
    }

    private void Paragraph(DraftParagraph p)
    {
        json.WriteStartObject();
        Leaf("number", p.Number);
        Leaf("text", p.Text);
        Each("organisations", p.Organisations, Leaf);
        Each("quotes", p.Quotes, Leaf);
        End(p.Leaves());
    }

    private void Notice(ReadingNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("kind", notice.Kind);
        json.WriteString("sentence", notice.Sentence);
        Places("spans", notice.Spans);
        json.WriteEndObject();
    }

    private void Leaf(string name, DraftText? leaf)
    {
        json.WritePropertyName(name);
        if (leaf is null) json.WriteNullValue();
        else Leaf(leaf);
    }

    private void Leaf(DraftText leaf)
    {
        json.WriteStartObject();
        if (leaf is DraftOrganisation organisation)
        {
            json.WriteString("name", organisation.Name);
            Places("mentions", organisation.Mentions);
        }
        else
        {
            json.WriteString("text", leaf.Text);
        }

        switch (leaf)
        {
            case DraftDate date:
                json.WriteString("edtf", date.Edtf);
                json.WriteString("meaning", PlanDraftJson.Word(date.Meaning));
                json.WriteBoolean("uncertain", date.Uncertain);
                break;
            case DraftRating rating:
                json.WriteString("level", rating.Level);
                break;
            case DraftQuote quote:
                json.WriteString("attributedTo", quote.AttributedTo);
                break;
            case DraftFurniture furniture:
                json.WriteString("kind", PlanDraftJson.Word(furniture.Kind));
                break;
        }

        Places("spans", leaf.Spans);
        json.WriteEndObject();
    }

    private void Each<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private void Places(string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // An inner object has the places of its leaves together.
    private void End(IEnumerable<DraftText> leaves)
    {
        Places("spans", leaves.SelectMany(l => l.Spans).Normalised());
        json.WriteEndObject();
    }
}
