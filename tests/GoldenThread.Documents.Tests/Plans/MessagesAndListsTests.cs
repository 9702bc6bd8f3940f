namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Lists in messages and reports: what is quoted, what ends a list, what only introduces it.</summary>
public class MessagesAndListsTests
{
    [Fact]
    public async Task Answers_stand_below_what_a_message_quotes() =>
        (await ReadDraft.Of("reply.txt", "Please see the recommendations below.\n\n> 1. The Trust should review how it records fathers.\nIn progress - the template is drafted.\n\n> 2. The Trust should offer a debrief to staff.\nComplete - guidance issued.\n\nRegards\nNamed Nurse\n"))
            .Sketch().ShouldBe("1 The Trust should review how it records fathers. / In progress\n2 The Trust should offer a debrief to staff. / Complete");

    [Fact]
    public async Task A_status_between_two_sentences_is_the_rating() =>
        (await ReadDraft.Of("reply.txt", "Progress against the recommendations:\n\nR3 - Ward staff should ask who helps at home. COMPLETE. The form has changed.\nR5 - The team should ring the carer the next day. IN PROGRESS. We await dates.\n"))
            .Sketch().ShouldBe("R3 Ward staff should ask who helps at home. / COMPLETE\nR5 The team should ring the carer the next day. / IN PROGRESS");

    [Fact]
    public async Task Columns_that_a_message_flattened_end_at_its_signature() =>
        (await ReadDraft.Of("mail.txt", "Please find the recommendations below.\n\nRecommendation\nAgency\nTimescale\n1. Wards should record what a person wishes.\nNorthmere Hospitals\n31 March 2026\n2. Brokerage should visit a home first.\nNorthmere Council\n30 April 2026\n\nKind regards\nBoard Manager\n"))
            .Recommendations.Length.ShouldBe(2);

    [Fact]
    public async Task The_next_chapter_ends_a_list() =>
        (await ReadDraft.Of("report.txt", "7     RECOMMENDATIONS\n\n7.1   It is recommended that the council publishes a pathway.\n\n7.2   It is recommended that the trust writes to carers.\n\n8     FAMILY STATEMENT\n\n8.1   Brenda should be remembered for her garden.\n"))
            .Recommendations.Select(r => r.Number?.Text).ShouldBe(["7.1", "7.2"]);

    [Fact]
    public async Task Names_of_agencies_stand_between_the_items_of_a_list() =>
        (await ReadDraft.Of("report.html", "<h1>Review</h1><h2>9. Recommendations</h2><p>The following recommendations are made to the agencies named.</p><p><b>Northmere Safeguarding Adults Board</b></p><ul><li>Publish a guide for families.</li></ul><p><b>Larchfield Care Home</b></p><ul><li>Ask for equipment within a day.</li></ul><h2>10. Conclusion</h2><p>The family want others to learn.</p>"))
            .Sketch().ShouldBe("Publish a guide for families. / Northmere Safeguarding Adults Board\nAsk for equipment within a day. / Larchfield Care Home");

    [Fact]
    public async Task Names_of_columns_at_the_margin_name_what_stands_beside_them() =>
        (await ReadDraft.Of("plan.txt", "Action plan\n\nRECOMMENDATION 1\nReview the approach to carers.\n\n  ACTION 1.1    Change the template\n  LEAD          Northmere Council\n  DUE           31/10/2025\n  RAG           GREEN\n"))
            .Sketch().ShouldBe("1 Review the approach to carers. / GREEN / Northmere Council / 31/10/2025");
}
