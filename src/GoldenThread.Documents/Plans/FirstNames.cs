namespace GoldenThread.Documents.Plans;

/// <summary>First names that are frequent in England: what tells "Performance Analyst (Carol Whitlock)" from "Service Manager (Kestrel Vale)".</summary>
internal static class FirstNames
{
    private static readonly HashSet<string> All = [.. (
        "Abdul Bob Ed Fran Mo Pat Viv Abigail Adam Adele Agnes Ahmed Aisha Alan Alex Alexandra Ali Alice Alison Amanda Amina Amir Amy Andrea Andrew Andy Angela Anil Anita Ann Anna Anne Annette Anthony Ayesha Barbara Ben Benjamin Beth "
        + "Bethany Beverley Brenda Brian Bridget Bryony Callum Carl Carol Caroline Catherine Charles Charlotte Cheryl Chloe Chris Christine Christopher Claire Clare Colin Craig Daniel Danielle Darren Dave David Dawn Deborah Debbie Deepa Denise Derek Diane Donna Dorothy "
        + "Eileen Elaine Eleanor Elizabeth Ellen Emily Emma Eric Esther Fatima Fiona Frances Francis Gareth Gary Gemma Geoff George Georgina Gillian Glenn Graham Grace Hannah Harriet Harry Hassan Hazel Heather Helen Hilary Holly Ian Imran "
        + "Irene Isabel Jack Jackie Jacqueline James Jamie Jan Jane Janet Janice Jason Jayne Jean Jenny Jennifer Jeremy Jessica Jill Jim Jo Joan Joanna Joanne Jodie Joe John Jonathan Joseph Josh Joy Judith Julia Julian Julie June Justin Karen Karl Kate Katherine "
        + "Kathryn Katie Keith Kelly Ken Kerry Kevin Khadija Kim Kirsty Laura Lauren Lee Leanne Lesley Liam Linda Lindsay Lisa Liz Lorraine Louise Lucy Luke Lynn Lynne Maggie Malcolm Mandy Marcus Margaret Maria Marie Marion Mark Martin Mary Maureen Megan Meera Michael "
        + "Michelle Mike Miriam Mohammed Muhammad Nadia Naomi Natalie Natasha Neil Niamh Nick Nicholas Nicola Nicole Nigel Nikki Nina Noor Olivia Omar Pamela Patricia Patrick Paul Paula Pauline Penny Peter Phil Philip Philippa Priya Rachel Rajesh Ravi Rebecca Richard Rita "
        + "Rob Robert Roger Rosemary Ross Roy Ruth Ryan Sally Sam Samantha Samina Samuel Sandra Sanjay Sara Sarah Sean Shabana Sharon Shaun Sheila Shirley Simon Sofia Sonia Sophie Stacey Stella Stephanie Stephen Steve Steven Stuart Sue Sunita Susan Suzanne Sylvia Tanya Teresa "
        + "Theresa Thomas Tim Timothy Tina Tom Tony Tracey Tracy Usman Valerie Vanessa Vicky Victoria Vikram Wendy William Yasmin Yusuf Yvonne Zahra Zara Zoe").Split(' ')];

    /// <summary>True where words begin with one.</summary>
    public static bool Begin(string words) => All.Contains(words.Split(' ', 2)[0]);
}
