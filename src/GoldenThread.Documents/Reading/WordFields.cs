using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>What is chosen in the form fields of older Word forms, whose boxes and lists stand nowhere in the text.</summary>
internal static class WordFields
{
    /// <summary>The box, ticked or not, or the entry that is chosen; nothing for a field whose words stand in the text.</summary>
    public static string Shown(W.FormFieldData field)
    {
        if (field.GetFirstChild<W.CheckBox>() is { } box)
            return (box.GetFirstChild<W.Checked>() is { } ticked ? WordStyles.IsOn(ticked)
                : box.GetFirstChild<W.DefaultCheckBoxFormFieldState>() is { } usual && WordStyles.IsOn(usual)) ? "☒" : "☐";
        if (field.GetFirstChild<W.DropDownListFormField>() is not { } list)
            return "";
        var chosen = OfficeValue.Whole(list.GetFirstChild<W.DropDownListSelection>()?.Val)
            ?? OfficeValue.Whole(list.GetFirstChild<W.DefaultDropDownListItemIndex>()?.Val) ?? 0;
        return OfficeValue.Text(list.Elements<W.ListEntryFormField>().ElementAtOrDefault(chosen)?.Val) ?? "";
    }
}
