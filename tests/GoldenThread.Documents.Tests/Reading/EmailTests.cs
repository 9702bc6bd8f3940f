using System.Text;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Reading;

public class EmailTests
{
    private const string Plan = "No.\tRecommendation\tLead\n1\tWrite down calls.\tEastmere Council\n";

    [Fact]
    public async Task The_subject_is_a_heading_and_the_body_is_read() =>
        Placement.Sketch(await Reads.File("mail.eml", Mail("Please send your updates.\r\n\r\nRecommendation 1: Write down calls.", Attached("logo.png", "image/png", "x"))))
            .ShouldBe("Action plan: quarter 2\nPlease send your updates.\nRecommendation 1: Write down calls.");

    [Fact]
    public async Task A_notice_names_the_attachments() =>
        (await Reads.File("mail.eml", Mail("See attached.", Attached("plan.txt", "text/plain", Plan)))).Notices.Single().ShouldSatisfyAllConditions(
            n => n.Kind.ShouldBe("attachments"),
            n => n.Sentence.ShouldBe("The message has an attachment that we did not read: “plan.txt”. If it is the plan, read that instead."));

    [Fact]
    public async Task Of_a_body_with_a_table_the_table_is_read() =>
        Placement.Sketch(await Reads.File("mail.eml",
            "From: a@eastmere.example\r\nSubject: Plan & progress\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo Action\r\n1 Ring back.\r\n--b\r\nContent-Type: text/html\r\n\r\n<table><tr><th>No</th><th>Action</th></tr><tr><td>1</td><td>Ring back.</td></tr></table>\r\n--b--\r\n"))
            .ShouldBe("#Plan & progress\n!|No|Action|\n|1|Ring back.|");

    [Fact]
    public async Task Attachments_are_listed_by_number_and_each_is_a_file_of_its_own()
    {
        var forwarded = "--x\r\nContent-Type: message/rfc822\r\n\r\n" + Mail("Second.", Attached("../other plan.csv", "text/csv", "No,Action\n1,Ring back.\n", "y"), "Older: plan", "y") + "\r\n";
        var mail = Encoding.UTF8.GetBytes(Mail("See attached.", Attached("plan.txt", "text/plain", Plan) + Attached("photo.jpg", "image/jpeg", "x") + forwarded));

        var attached = EmailMessage.Attachments("mail.eml", mail);

        attached.Select(a => $"{a.Number} {a.Name} {a.CanBeRead}").ShouldBe(["1 plan.txt True", "2 photo.jpg False", "3 Older plan.eml True", "4 other plan.csv True"]);
        var (name, content) = EmailMessage.Attachment("mail.eml", mail, 4);
        Placement.Sketch(await Reads.File(name, content)).ShouldBe("|No|Action|\n|1|Ring back.|");
        Should.Throw<UnreadableDocumentException>(() => EmailMessage.Attachment("mail.eml", mail, 5)).Message.ShouldBe("“mail.eml” has no attachment 5. It has 4.");
    }

    [Theory]
    [InlineData("nothing but words")]
    [InlineData("\r\n\r\n")]
    [InlineData(": :\r\n\r\nx")]
    public async Task What_is_no_message_is_refused(string words) => (await Reads.Refusal("mail.eml", words)).ShouldStartWith("“mail.eml” is ");

    [Fact]
    public async Task What_Outlook_saves_is_named_with_what_to_do() =>
        (await Reads.Refusal("mail.msg", [0xD0, 0xCF])).ShouldBe(
            "Messages that Outlook saves as .msg cannot be read. Open the message, save its attachments and upload each one, or save it as .eml.");

    private static string Mail(string body, string attached, string subject = "Action plan: quarter 2", string boundary = "x") =>
        $"From: partnership@eastmere.example\r\nTo: leads@eastmere.example\r\nSubject: {subject}\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n"
        + $"--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n{attached}--{boundary}--\r\n";

    private static string Attached(string name, string type, string content, string boundary = "x") =>
        $"--{boundary}\r\nContent-Type: {type}; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}\r\n";
}
