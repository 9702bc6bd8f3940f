using GoldenThread.Publications;

namespace GoldenThread.Tests.Publications;

/// <summary>Which files become a logo.</summary>
public class LogoTests
{
    // Both headers, as the standards write them; what follows is not looked at.
    private static byte[] Png(uint width, uint height) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, (byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width,
        (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Jpeg(byte frame) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, frame, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0];

    [Fact]
    public void A_picture_says_its_kind_and_its_size()
    {
        var logo = Logo.Of(Png(600, 200));
        (logo.MediaType, logo.Width, logo.Height).ShouldBe(("image/png", 600, 200));
        logo.Address.ShouldStartWith("data:image/png;base64,iVBOR");
        foreach (var frame in (byte[])[0xC0, 0xC2])
        {
            var photograph = Logo.Of(Jpeg(frame));
            (photograph.MediaType, photograph.Width, photograph.Height).ShouldBe(("image/jpeg", 300, 200));
        }
    }

    [Fact]
    public void What_could_hold_a_program_or_is_no_picture_is_refused()
    {
        foreach (var file in (byte[][])[[], [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], [.. "GIF89a"u8], [0xFF, 0xD8], Jpeg(0xC4), Png(600, 200)[..20]])
            Should.Throw<RuleException>(() => Logo.Of(file)).Message.ShouldBe("Choose a picture that is a PNG or a JPEG file");
    }

    [Fact]
    public void A_picture_that_is_too_large_is_refused_with_its_size()
    {
        Should.Throw<RuleException>(() => Logo.Of([.. Png(600, 200), .. new byte[Logo.Most]])).Message.ShouldBe("The logo is 300 kB. Choose a picture of up to 300 kB");
        Should.Throw<RuleException>(() => Logo.Of(Png(4001, 200))).Message.ShouldBe("The logo is 4001 by 200 pixels. Choose a picture of up to 4000 pixels a side");
        Should.Throw<RuleException>(() => Logo.Of(Png(uint.MaxValue, 0)));
        Logo.Of(Png(4000, 4000)).Width.ShouldBe(4000);
    }
}
